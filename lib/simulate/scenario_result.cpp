#include "simulate/scenario_result.hpp"

#include <algorithm>

#include "simulate/streams.hpp"

namespace polku::simulation {

Result scenario_result(std::span<const ServicePath> models, const Scenario& scenario, const Plan& plan, const SimulationOptions& options) {
    Result result;
    result.model = models.front()->id;
    result.model_version = models.front()->version;
    result.scenario = scenario.id;
    result.seed = options.seed;
    result.stream_version = stream_version;
    result.settings.hazards = options.hazards;
    result.settings.age_and_date = options.age_and_date;
    result.settings.start_date = scenario.start ? scenario.start->date : options.start_date;
    result.settings.replications = options.replications;
    result.settings.horizon = plan.horizon;
    result.settings.warm_up = plan.warm_up;
    for (const auto& program : plan.programs)
        for (const auto& remark : program.not_taken_into_account)
            if (std::find(result.not_taken_into_account.begin(), result.not_taken_into_account.end(), remark) ==
                result.not_taken_into_account.end())
                result.not_taken_into_account.push_back(remark);
    result.not_taken_into_account.insert(result.not_taken_into_account.end(), plan.left_out.begin(), plan.left_out.end());
    result.settings.keep_clients = options.keep_clients;
    return result;
}

}  // namespace polku::simulation
