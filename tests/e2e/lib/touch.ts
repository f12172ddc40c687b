import { expect } from '@playwright/test';

/** Smallest side of what a thumb presses, in CSS pixels. */
const THUMB = 44;

/** Fails unless a target is as large as a thumb. A browser may tell 43.999998 for 44. */
export function expectThumbSized(box: { width: number; height: number } | null, what?: string): void {
  expect(box, what).not.toBeNull();
  expect(Math.round((box?.width ?? 0) * 64) / 64, what).toBeGreaterThanOrEqual(THUMB);
  expect(Math.round((box?.height ?? 0) * 64) / 64, what).toBeGreaterThanOrEqual(THUMB);
}
