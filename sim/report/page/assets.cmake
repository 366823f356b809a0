# Style, scripts and texts of the page become one source file of the program. D3 comes from Debian.
set(page_folder ${CMAKE_CURRENT_SOURCE_DIR}/report/page)
set(page_assets page.css texts.json names.json)

# In the order in which they build on each other. Indentation and comments stay behind.
set(page_scripts number_text html view chart_frame line_chart interval_chart flow_chart plane_chart
  figures ranking sweep_sentence sentence answer_section sweep_section costs_section worth_section
  gains_section drop_out_section course_sections flow_section leaning_section how_section kept_numbers page browser)
list(TRANSFORM page_scripts PREPEND script/)
list(TRANSFORM page_scripts APPEND .js)

find_path(D3_FOLDER d3-shape/dist/d3-shape.min.js PATHS /usr/share/nodejs /usr/share/javascript
  NO_DEFAULT_PATH REQUIRED)
find_path(DUKTAPE_INCLUDE_FOLDER duktape.h REQUIRED)
find_library(DUKTAPE_LIBRARY duktape REQUIRED)

# Of d3-array, which is written in a later JavaScript than the engine knows, only its ticks are used.
file(READ ${D3_FOLDER}/d3-array/src/ticks.js page_ticks)
string(REGEX REPLACE "export (default )?" "" page_ticks "${page_ticks}")
string(REPLACE " let " " var " page_ticks "${page_ticks}")
set(page_script "R\"ASSET((function (d3) {\n${page_ticks}
d3.ticks = ticks, d3.tickIncrement = tickIncrement, d3.tickStep = tickStep;
})(this.d3 = this.d3 || {});\n)ASSET\"")
foreach(module collection color interpolate path scale shape)
  file(READ ${D3_FOLDER}/d3-${module}/dist/d3-${module}.min.js text)
  string(APPEND page_script ",\nR\"ASSET(${text})ASSET\"")
endforeach()
foreach(path ${page_scripts})
  file(READ ${page_folder}/${path} text)
  string(REGEX REPLACE "\n +" "\n" text "${text}")
  string(REGEX REPLACE "(^|\n)//[^\n]*" "" text "${text}")
  string(APPEND page_script ",\nR\"ASSET(${text})ASSET\"")
endforeach()

file(READ ${page_folder}/page.css page_style)

# Two objects become one: the first without its last brace, the second without its first.
file(READ ${page_folder}/names.json page_texts)
string(REGEX REPLACE "\n}\n$" ",\n" page_texts "${page_texts}")
file(READ ${page_folder}/texts.json text)
string(REGEX REPLACE "^{\n" "" text "${text}")
string(APPEND page_texts "${text}")

configure_file(report/page/assets.cpp.in report/page/assets.cpp @ONLY)
list(TRANSFORM page_assets PREPEND ${page_folder}/)
list(TRANSFORM page_scripts PREPEND ${page_folder}/)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${page_assets} ${page_scripts})
target_sources(sim_report PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/report/page/assets.cpp)
target_include_directories(sim_report PRIVATE ${DUKTAPE_INCLUDE_FOLDER})
target_link_libraries(sim_report PRIVATE ${DUKTAPE_LIBRARY})
