import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';

/** Whether these are the texts that a form showed as it was opened. A machine opens none, and leaves it out. */
export type ShownTexts = (...now: readonly string[]) => boolean;

/**
 * What was masked or mended since a form was opened does not come back with it. Who sends the same twice has it already.
 * @param p.now what stands
 * @param p.said what is to stand in its place
 * @throws ChangedMeanwhile
 */
export function mustBeShown(
  shown: ShownTexts | undefined,
  { now, said }: { readonly now: readonly string[]; readonly said: readonly string[] },
): void {
  const isThere = now.every((text, at) => text === said[at]);
  if (shown && !isThere && !shown(...now)) throw new ChangedMeanwhile();
}
