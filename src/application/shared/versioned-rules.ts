import type { MemberId } from '#domain/shared/id';

/** One version of a rule that the back office decides. */
export interface RuleVersion<Rule> {
  readonly number: number;
  readonly rule: Rule;
}

/** A rule that the back office decides: every version stays, and the last one holds. */
export interface VersionedRules<Rule> {
  current(): Promise<RuleVersion<Rule>>;
  /** @returns false where somebody wrote that version meanwhile */
  add(p: { version: RuleVersion<Rule>; note: string; by: MemberId; at: Date }): Promise<boolean>;
}

/**
 * Lets a rule hold from now on.
 * @param next.after the number of the version that was looked at
 * @returns the rule that held until now; null where somebody changed it since it was looked at
 */
export async function replaceRule<Rule>(
  rules: VersionedRules<Rule>,
  next: { after: number; rule: Rule; note: string; by: MemberId; at: Date },
): Promise<Rule | null> {
  const { after, rule, ...written } = next;
  const { rule: held } = await rules.current();
  return (await rules.add({ version: { number: after + 1, rule }, ...written })) ? held : null;
}
