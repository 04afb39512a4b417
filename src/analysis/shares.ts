import type { Flow } from '../model/index.js';

/** Shares come rounded (3 × 33.33%) and add up with floating-point noise; in percent. */
export const tolerance = 0.01 + 1e-9;

/** The share of an arrow in percent; 0 for one that has none. A share below zero takes nobody away. */
export function shareOf({ share }: Flow): number {
  return Math.max(0, share?.value ?? 0);
}

export function sumOfShares(flows: readonly Flow[]): number {
  return flows.reduce((sum, flow) => sum + shareOf(flow), 0);
}

/** Whether the shares of a touchpoint are no more than everybody and, where every arrow has one, no fewer. */
export function addUp(flows: readonly Flow[]): boolean {
  const sum = sumOfShares(flows);
  const isWhole = flows.length > 0 && flows.every(({ share }) => share !== undefined);
  return sum <= 100 + tolerance && !(isWhole && sum < 100 - tolerance);
}
