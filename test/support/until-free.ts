import type { DomainError } from '#domain/shared/domain-error';

/** As who is told that others hold what they want for now, and asks again. */
export async function untilFree<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if ((error as DomainError).code !== 'shared.busy') throw error;
    }
  }
}
