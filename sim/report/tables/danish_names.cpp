#include "sim/report/tables/danish_names.hpp"

#include <algorithm>
#include <array>

namespace sim::report {

namespace {

struct DanishName {
  std::string_view column;
  std::string_view name;
  std::string_view danish;
};

constexpr std::array danish_names{
    DanishName{"measure", "compared", "Borgere fulgt i både arm og sammenligning"},
    DanishName{"measure", "gained", "Andel med flere uger i arbejde"},
    DanishName{"measure", "lost", "Andel med færre uger i arbejde"},
    DanishName{"measure", "same", "Andel med lige mange uger i arbejde"},
    DanishName{"measure", "weeks_gained", "Flere uger i arbejde, gennemsnit af dem med flere"},
    DanishName{"measure", "weeks_lost", "Færre uger i arbejde, gennemsnit af dem med færre"},
    DanishName{"measure", "gained_on_day", "Andel kun her i ordinære løntimer på dagen"},
    DanishName{"measure", "lost_on_day", "Andel kun dér i ordinære løntimer på dagen"},
    DanishName{"measure", "changed_on_day", "Andel med et andet svar på dagen"},
    DanishName{"measure", "least_changed_on_day", "Mindste andel, der kunne have et andet svar"},
    DanishName{"measure", "another_path", "Andel med et andet forløb"},
    DanishName{"measure", "meant", "Andel visiteret til en indsats"},
    DanishName{"measure", "on_policy", "Andel, der har fået indsatsen"},
    DanishName{"measure", "turned_away", "Andel afvist, frasorteret eller sagt nej"},
    DanishName{"measure", "waited_in_vain", "Andel, der ventede forgæves"},
    DanishName{"measure", "hours_met", "Timer i møder"},
    DanishName{"measure", "others", "Borgere uden for indsatsen begge steder"},
    DanishName{"measure", "others_another_path", "Uden for indsatsen: andel med et andet forløb"},
    DanishName{"measure", "others_ordinary_hours_at", "Uden for indsatsen: i ordinære løntimer"},
    DanishName{
        "measure", "others_ordinary_hours_ever", "Uden for indsatsen: har haft ordinære løntimer"},
    DanishName{"measure", "others_placement_ever", "Uden for indsatsen: har været i tilbud"},
    DanishName{"measure", "others_weeks_in_work", "Uden for indsatsen: uger i arbejde"},
    DanishName{"measure", "others_weeks_on_benefit", "Uden for indsatsen: uger på ydelse"},
    DanishName{"measure", "others_weekly_hours_at", "Uden for indsatsen: løntimer om ugen"},
    DanishName{"measure", "vacancies_filled", "Lokale ledige stillinger besat"},
    DanishName{"measure", "vacancies_to_citizens", "Heraf besat af borgere fra jobcentret"},
    DanishName{"measure", "begun", "Begyndt siden startdatoen"},
    DanishName{"measure", "ended", "Afsluttet siden startdatoen"},
    DanishName{"measure", "dropped_out_share", "Andel af de afsluttede, der faldt fra"},
    DanishName{"measure", "persons", "Borgere fulgt så længe"},
    DanishName{"measure", "amount", "Modtaget; minus er betalt"},
    DanishName{"measure", "amount_assumed", "Heraf bogført til antagne priser"},
    DanishName{"measure", "net", "Årets nettoresultat"},
    DanishName{"measure", "net_present", "Nettoresultat, alle år, tilbagediskonteret"},
    DanishName{"measure", "staff_by_post", "Hvad stillingerne koster"},
    DanishName{"measure", "staff_by_use", "Arbejdede timer til timepris"},
    DanishName{"measure", "public_net", "Kommune, stat og region: årets nettoresultat"},
    DanishName{"measure", "public_present", "Kommune, stat og region: alle år, tilbagediskonteret"},
    DanishName{"measure",
               "public_to_horizon",
               "Kommune, stat og region: til opgørelsen, tilbagediskonteret"},
    DanishName{"measure",
               "social_present",
               "Samfundet til samfundsøkonomiske priser: alle år, tilbagediskonteret"},
    DanishName{"measure", "all_by_post", "Hvad alle stillinger koster i alle år"},
    DanishName{"measure", "all_by_use", "Alle arbejdede timer i alle år til timepris"},
    DanishName{"pursuit", "placement", "Virksomhedsrettet tilbud"},
    DanishName{"pursuit", "education", "Uddannelse"},
    DanishName{"pursuit", "mentor", "Mentor"},
    DanishName{"pursuit", "course", "Behandling eller kursus"},
    DanishName{"pursuit", "line", "Kø"},
    DanishName{"item", "benefit", "Ydelse"},
    DanishName{"item", "sickness", "Ydelse under sygdom"},
    DanishName{"item", "supplement", "Supplerende ydelse"},
    DanishName{"item", "rehabilitation", "Revalideringsydelse"},
    DanishName{"item", "waiting_for_flex_job", "Ledighedsydelse"},
    DanishName{"item", "flex_subsidy", "Flekslønstilskud"},
    DanishName{"item", "disability_pension", "Førtidspension"},
    DanishName{"item", "wage_subsidy", "Løntilskud"},
    DanishName{"item", "refund", "Statens refusion"},
    DanishName{"item", "education_grant", "Statens uddannelsesstøtte"},
    DanishName{"item", "wages", "Løn"},
    DanishName{"item", "production", "Produktion"},
    DanishName{"item", "labour_market_contribution", "Arbejdsmarkedsbidrag"},
    DanishName{"item", "municipal_tax", "Kommuneskat"},
    DanishName{"item", "state_tax", "Statsskat"},
    DanishName{"item", "posts", "Kommunens stillinger"},
    DanishName{"item", "treatment", "Regionens behandling"},
    DanishName{"item", "volunteer_time", "Frivilliges tid"},
    DanishName{"item", "placement_care", "Værtens tid til tilbud"},
    DanishName{"item", "company_mentors", "Værtens mentorer"},
    DanishName{"item", "company_mentor_pay", "Betaling for værtens mentorer"},
    DanishName{"item", "compensation", "Handicapkompensation"},
    DanishName{"activity", "meeting", "Møder"},
    DanishName{"activity", "paperwork", "Papirarbejde"},
    DanishName{"activity", "approach", "Henvendelser til virksomheder"},
    DanishName{"activity", "introduction", "Introduktion i virksomheden"},
    DanishName{"activity", "crisis", "Kriser"},
    DanishName{"activity", "hand_over", "Overdragelse"},
    DanishName{"activity", "absence", "Fravær"},
    DanishName{"activity", "screening", "Screening"},
    DanishName{"activity", "planning", "Planlægning"},
    DanishName{"activity", "sub_goal", "Delmål"},
    DanishName{"activity", "application", "Ansøgninger"},
    DanishName{"activity", "firm_mentor_course", "Mentorkursus for virksomheder"},
    DanishName{"activity", "firm_care", "Pleje af virksomheder"},
    DanishName{"activity", "firm_recruitment", "Nye virksomheder"},
    DanishName{"activity", "training", "Oplæring"},
    DanishName{"activity", "sparring", "Sparring"},
    DanishName{"activity", "team_meeting", "Teammøder"},
    DanishName{"activity", "session", "Behandling og kurser"},
    DanishName{"curve", "job_kept", "Job beholdt"},
    DanishName{"curve", "no_hours_yet", "Endnu ingen ordinære løntimer"},
    DanishName{"curve", "on_support", "På ydelse uden afbrydelse"}};

}  // namespace

std::string_view danish_name(std::string_view column, std::string_view name) {
  auto const found = std::ranges::find_if(danish_names, [&](DanishName const& one) {
    return one.column == column && one.name == name;
  });
  return found == danish_names.end() ? std::string_view{} : found->danish;
}

}  // namespace sim::report
