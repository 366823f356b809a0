#pragma once

#include "sim/model/run.hpp"

/// Somebody gets the job: by own search, through the specialist, at the host, or in competition for
/// a local vacancy.
///
/// A vacancy goes to the applicant with the highest score: the index of the firm's answer plus luck
/// drawn for this vacancy and this citizen, so that one more competitor reshuffles nobody. Somebody
/// from elsewhere always competes: who is hired through the jobcentre takes the place of another.
///
/// Resource: local vacancies. Facts: job_started, vacancy_filled. Randomness: Decision::job_hours
/// (two draws) per job, pick_vacancy per application, vacancy_score per pair, outsider_score per
/// vacancy.
namespace sim::model::hiring {

/// How a job was found; `code` of job_started.
enum class JobSource : std::uint8_t { own_search, specialist, host, vacancy, agreed_hours };

void start_job(Run& run, CitizenId citizen, JobSource source, FirmId firm);

/// Clock: applies for one of the open local vacancies, if there is any.
void apply(Run& run, CitizenId citizen);

/// Event: the firm chooses.
void close_vacancy(Run& run, FirmId firm, std::uint16_t number);

}  // namespace sim::model::hiring
