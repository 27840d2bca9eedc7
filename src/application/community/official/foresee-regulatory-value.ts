import type { ChangeOfValue } from '#domain/community/official/regulatory-value';
import type { RegulatoryValues } from '#domain/community/official/rules.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { TextsThatCite, Touched } from './texts-that-cite.keeper.ts';

interface ForeseeRegulatoryValueCommand extends ChangeOfValue {
  readonly actor: Actor;
  readonly key: string;
}

/** What a change of a value would do, before it is made: nothing is written. */
export class ForeseeRegulatoryValue {
  constructor(
    private readonly values: RegulatoryValues,
    private readonly texts: TextsThatCite,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns what would be put to review, by the same judgement. @throws InvalidValue as the change itself would */
  async execute({ actor, key, ...change }: ForeseeRegulatoryValueCommand): Promise<Touched> {
    actor.mustBeAllowed('rule.manage');
    return this.unitOfWork.run(async () => {
      const value = await this.values.getForChange(key);
      return this.texts.touchedBy(value.foresee(change), this.clock.now());
    });
  }
}
