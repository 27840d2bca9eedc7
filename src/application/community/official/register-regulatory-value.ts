import { type GivenFigure, RegulatoryValue } from '#domain/community/official/regulatory-value';
import type { RegulatoryValues } from '#domain/community/official/rules.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';

interface RegisterRegulatoryValueCommand extends GivenFigure {
  readonly actor: Actor;
  /** Letters, digits and hyphens; how texts cite it, unique. */
  readonly key: string;
  readonly label: string;
  readonly unit: 'EUR' | 'percent' | 'months' | 'date';
}

/** A figure or a day that the law sets enters the register, to be cited. */
export class RegisterRegulatoryValue {
  constructor(
    private readonly values: RegulatoryValues,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  async execute({ actor, ...value }: RegisterRegulatoryValueCommand): Promise<{ key: string }> {
    return this.acts.run(
      { actor, action: 'value.register', object: { kind: 'value', id: value.key } },
      async () => {
        actor.mustBeAllowed('rule.manage');
        return RegulatoryValue.register({ ...value, by: actor.mustBeMember(), at: this.clock.now() });
      },
      async (registered) => {
        await this.values.add(registered);
        return { key: registered.key };
      },
    );
  }
}
