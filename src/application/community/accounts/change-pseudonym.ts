import { PseudonymTaken } from '#domain/community/members/member.errors';
import type { Members } from '#domain/community/members/members.port';
import { Pseudonym } from '#domain/community/members/pseudonym';
import type { JudgedWords } from '#domain/shared/judged-words';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { LookAlikes } from '../../shared/text.ports.ts';
import type { WordsGate } from '../words/words.gate.ts';
import type { FreeNames } from './free-names.policy.ts';
import type { OrganisationNames } from './organisation-names.port.ts';
import { isTaken } from './taken.policy.ts';

interface ChangePseudonymCommand {
  readonly actor: Actor;
  readonly pseudonym: string;
}

/** A member takes another name in public; addresses with the one they leave go on leading to them. */
export class ChangePseudonym {
  constructor(
    private readonly members: Members,
    private readonly lookAlikes: LookAlikes,
    private readonly names: OrganisationNames,
    private readonly free: FreeNames,
    private readonly words: WordsGate,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws InvalidValue, PseudonymTaken, RenamedRecently, NotAllowed */
  async execute({ actor, pseudonym }: ChangePseudonymCommand): Promise<void> {
    const memberId = actor.mustBeMember();
    const act = { actor, action: 'member.rename', object: { kind: 'member', id: memberId } };
    const renamed = this.acts.run(
      act,
      () => this.judged(actor, pseudonym),
      async ({ name, words }) => {
        const at = this.clock.now();
        const member = await this.members.get(memberId);
        await this.free.mustBeFree(name, memberId, at);
        const former = member.rename(name, at);
        if (!former) return;
        await this.members.keepFormerName(former);
        member.tellOfName(words, at);
      },
    );
    await renamed.catch((error: unknown) => {
      throw isTaken(error, 'member_skeleton_unique', 'member_handle_unique') ? new PseudonymTaken() : error;
    });
  }

  private async judged(actor: Actor, pseudonym: string): Promise<{ name: Pseudonym; words: JudgedWords }> {
    actor.mustBeAllowed('member.edit-self');
    const own = await this.names.list();
    const name = Pseudonym.of(pseudonym, (text) => this.lookAlikes.skeleton(text), own);
    const texts = [{ field: 'pseudonym', name: 'pseudonym', text: name.text }];
    const { judged } = await this.words.pass(actor, 'account', texts, { agreed: true, canWait: false });
    return { name, words: judged };
  }
}
