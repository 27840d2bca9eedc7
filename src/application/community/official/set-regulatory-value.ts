import type { ChangeOfValue } from '#domain/community/official/regulatory-value';
import type { RegulatoryValues } from '#domain/community/official/rules.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { PutToReview, TextsThatCite } from './texts-that-cite.keeper.ts';

interface SetRegulatoryValueCommand extends ChangeOfValue {
  readonly actor: Actor;
  readonly key: string;
  /** Of the value as the editor saw it. */
  readonly version: number;
}

/** A value is something else in a period: exactly the answers that cite it are to be read again. */
export class SetRegulatoryValue {
  constructor(
    private readonly values: RegulatoryValues,
    private readonly texts: TextsThatCite,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  async execute(command: SetRegulatoryValueCommand): Promise<PutToReview> {
    const { actor, key, from, replaces } = command;
    const details = { from, ...(replaces !== null && { replaces }) };
    return this.acts.run(
      { actor, action: 'value.set', object: { kind: 'value', id: key }, details },
      async () => {
        actor.mustBeAllowed('rule.manage');
        return actor.mustBeMember();
      },
      async (by) => {
        const at = this.clock.now();
        const value = await this.values.getForChange(key);
        value.mustBeAt(command.version);
        return this.texts.review(value.set({ ...command, by, at }), at);
      },
    );
  }
}
