// Everything of polku but the Boost.Graph view. Standard library only.
#pragma once

#include <polku/analysis.hpp>
#include <polku/api.hpp>
#include <polku/boxed.hpp>
#include <polku/builder.hpp>
#include <polku/decide.hpp>
#include <polku/diagnostic.hpp>
#include <polku/distribution.hpp>
#include <polku/enums.hpp>
#include <polku/evaluation.hpp>
#include <polku/expansion.hpp>
#include <polku/infinite_server.hpp>
#include <polku/json.hpp>
#include <polku/layout.hpp>
#include <polku/markov_population.hpp>
#include <polku/model.hpp>
#include <polku/phase_type.hpp>
#include <polku/queueing.hpp>
#include <polku/remark.hpp>
#include <polku/render.hpp>
#include <polku/report.hpp>
#include <polku/scenario.hpp>
#include <polku/simulate.hpp>
#include <polku/table.hpp>
#include <polku/validate.hpp>
#include <polku/version.hpp>
