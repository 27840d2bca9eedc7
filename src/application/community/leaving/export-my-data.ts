import type { Actor } from '#domain/shared/actor';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { KeptRows, PersonStore } from '../../shared/person-stores.ts';
import type { Clock, Throttle, ThrottleRule, UnitOfWork } from '../../shared/ports.ts';
import type { SelfService } from './self-service.port.ts';

const PER_MEMBER: ThrottleRule = { name: 'export-my-data', limit: 10, windowSeconds: 24 * 3600 };

/** All that is kept of a member: rows by table, without what is a secret or somebody else's. */
interface MyData {
  readonly memberId: string;
  readonly at: Date;
  readonly tables: readonly KeptRows[];
}

/** A member takes a copy of everything that is theirs or about them (RGPD, art. 15 and 20). */
export class ExportMyData {
  constructor(
    private readonly people: PersonStore,
    private readonly selfService: SelfService,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws IdentityNotConfirmed, TooManyTries, NotAllowed, SignInNeeded */
  async execute(p: { actor: Actor; session: { readonly confirmedAt: Date } | null }): Promise<MyData> {
    const memberId = p.actor.mustBeMember();
    p.actor.mustBeAllowed('account.manage-self');
    const at = this.clock.now();
    mustBeFresh(p.session, at);
    await this.throttle.hit(PER_MEMBER, memberId);
    const tables = await this.unitOfWork.run(() => this.people.rowsOf(memberId));
    await this.selfService.used('copy', at);
    return { memberId, at, tables };
  }
}
