import { computeTotalCost, pricePerRequest, type CostSettings } from './compute-total-cost.js';
import type { CostOption, Workload } from './cost-option.js';

export interface SeatQuestion {
  readonly seats: CostOption;
  readonly api: CostOption;
  /** Of one request; its volume and its users are left aside. */
  readonly workload: Workload;
  readonly requestsPerUserYear: number;
}

/** `at`: the API is cheaper from this number of users, 0 being any. `none`: each user costs as much or more on the API. */
export type SeatBreakEven = { readonly kind: 'at'; readonly users: number } | { readonly kind: 'none' };

/**
 * Finds the number of users from which an assistant of one's own on an API costs less than licences. Undefined: an option has a problem.
 * Example: (970,000 - 180,000) / (1,230 - 181.68) = 754 users.
 */
export function findBreakEvenSeats(question: SeatQuestion, settings: CostSettings): SeatBreakEven | undefined {
  const seats = costByUser(question.seats, question, settings);
  const api = costByUser(question.api, question, settings);
  if (seats === undefined || api === undefined) return undefined;
  const saved = seats.perUser - api.perUser;
  return saved > 0 ? { kind: 'at', users: Math.max(0, (api.fixed - seats.fixed) / saved) } : { kind: 'none' };
}

function costByUser(option: CostOption, { workload, requestsPerUserYear }: SeatQuestion, settings: CostSettings) {
  const at = (users: number) =>
    computeTotalCost(option, { ...workload, users, requestsPerYear: users * requestsPerUserYear }, settings)?.total;
  const [fixed, withThousand] = [at(0), at(1000)];
  return fixed === undefined || withThousand === undefined ? undefined : { fixed, perUser: (withThousand - fixed) / 1000 };
}

/**
 * Counts the requests a month that one licence would pay for at an API. Undefined: the option is no API, or a request is free there.
 * Example: 30 euros over 0.0048 is 6,250: seats are bought for integration, not for tokens.
 */
export function requestsPerSeatMonth(seatMonth: number, workload: Workload, { supply }: CostOption): number | undefined {
  if (supply.kind !== 'api') return undefined;
  const price = pricePerRequest(workload, supply);
  return price > 0 && seatMonth >= 0 ? seatMonth / price : undefined;
}
