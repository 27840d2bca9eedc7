import type { ChangeOfValue } from '#domain/community/official/regulatory-value';
import type { RegulatoryValues } from '#domain/community/official/rules.port';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';

export interface ForeseeRegulatoryValueCommand extends ChangeOfValue {
  readonly actor: Actor;
  readonly key: string;
}

/** What a change of a value would do, before it is made: nothing is written. */
export class ForeseeRegulatoryValue {
  constructor(
    private readonly values: RegulatoryValues,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns whether what cites it would be put to review. @throws InvalidValue as the change itself would */
  async execute({ actor, key, ...change }: ForeseeRegulatoryValueCommand): Promise<{ changes: boolean }> {
    actor.mustBeAllowed('rule.manage');
    return this.unitOfWork.run(async () => {
      const value = await this.values.getForChange(key);
      return { changes: value.wouldChange(change) };
    });
  }
}
