import type { ProblemDetails } from '#interfaces/http/problem-details';

/** Whether the link itself is the trouble: used, too old, or not one of ours. */
export const isSpent = (refused: { readonly problem: ProblemDetails } | undefined): boolean =>
  refused?.problem.code === 'community.link-spent' ||
  (refused?.problem.fields?.some(({ field }) => field === 'token') ?? false);

/** What the link of a mail carries; null when it was not copied whole. */
export function tokenIn(url: URL): string | null {
  const token = url.searchParams.get('jeton');
  return token !== null && /^[A-Za-z0-9_-]{1,64}$/.test(token) ? token : null;
}
