import type { RegulatoryValues } from '#domain/community/official/rules.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { PutToReview, TextsThatCite } from './texts-that-cite.keeper.ts';

interface EndRegulatoryValueCommand {
  readonly actor: Actor;
  readonly key: string;
  /** `yyyy-mm-dd`. */
  readonly lastDay: string;
  /** Of the value as the editor saw it. */
  readonly version: number;
}

/** The law sets a value no longer: texts that cite it say so from the next day on, and are to be read again now. */
export class EndRegulatoryValue {
  constructor(
    private readonly values: RegulatoryValues,
    private readonly texts: TextsThatCite,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  async execute({ actor, key, lastDay, version }: EndRegulatoryValueCommand): Promise<PutToReview> {
    return this.acts.run(
      { actor, action: 'value.end', object: { kind: 'value', id: key }, details: { lastDay } },
      async () => {
        actor.mustBeAllowed('rule.manage');
        return actor.mustBeMember();
      },
      async (by) => {
        const at = this.clock.now();
        const value = await this.values.getForChange(key);
        value.mustBeAt(version);
        return this.texts.review(value.end({ lastDay, by, at }), at);
      },
    );
  }
}
