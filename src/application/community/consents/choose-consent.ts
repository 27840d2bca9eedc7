import { type ConsentWay, purposeOf, WORDINGS } from '#domain/community/consents/consent';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { Consents } from './consents.port.ts';

interface ChooseConsentCommand {
  readonly actor: Actor;
  readonly purpose: string;
  readonly isGiven: boolean;
  readonly way: ConsentWay;
}

/** A member agrees, or takes it back: one is as easy as the other. Saying it twice changes nothing. */
export class ChooseConsent {
  constructor(
    private readonly consents: Consents,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws SignInNeeded, NotAllowed, InvalidValue beside `purpose` */
  async execute({ actor, purpose: raw, isGiven, way }: ChooseConsentCommand): Promise<void> {
    const memberId = actor.mustBeMember();
    actor.mustBeAllowed('account.manage-self');
    const purpose = purposeOf(raw);
    const choice = { memberId, purpose, way, at: this.clock.now() };
    await this.unitOfWork.run(() =>
      isGiven
        ? this.consents.give({ ...choice, wording: WORDINGS[purpose] })
        : this.consents.withdraw({ ...choice, campaignId: null }),
    );
  }
}
