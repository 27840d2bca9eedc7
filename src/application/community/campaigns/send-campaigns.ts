import type { CampaignId, CampaignWords } from '#domain/community/campaigns/campaign';
import { isOfOneLetter, type LetterMailer, NotHandedOver } from '../../shared/letter.ports.ts';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { oneForAll, type Round, Rounds } from '../../shared/rounds.ts';
import type { Letters } from '../letters/letters.port.ts';
import { stopPath, type StopTokens } from '../letters/stop-tokens.port.ts';
import type { Bearers } from '../published/bearers.api.ts';
import type {
  CampaignLetters,
  CampaignReader,
  CampaignUnderWay,
  ClaimedLetter,
  SenderStanding,
  WhyHeldBack,
} from './campaign-letters.port.ts';
import type { CampaignWriter, WriteTo } from './campaign-writer.port.ts';

/** Claimed together: as many wait ten minutes when the process dies, and the one that was leaving may come twice. */
const TOGETHER = 10;
/** Readers written in together. */
const A_LOT = 5000;
const MINUTE_MS = 60_000;
/** So long the mail server is asked again to take one letter, and a second factor of whoever answers for it is waited for. */
const GIVE_UP_MS = 24 * 60 * MINUTE_MS;

/**
 * Chooses who a campaign goes to when its hour came, then writes to them, so many a minute; none of it while whoever answers for it may not any more. One row for each reader, claimed
 * before their letter leaves and closed right after it: a process that dies loses nobody, and whoever goes on writes to none
 * of those again that were closed. A letter of which nobody knows whether it left is tried once more under the same id. One
 * that is refused waits for a while, and the others go on.
 */
export class SendCampaigns {
  private readonly rounds: Rounds;
  /** It took none, or may hang: what is left of the round is left to the next, whichever campaign it is of. */
  private isServerInDoubt = false;

  constructor(
    private readonly campaigns: CampaignLetters,
    private readonly letters: Letters,
    private readonly writer: CampaignWriter,
    private readonly tokens: StopTokens,
    private readonly mailer: LetterMailer,
    private readonly bearers: Bearers,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {
    this.rounds = new Rounds(clock);
  }

  /**
   * A few letters of each campaign in turn: none waits for the end of an older one.
   * @throws the first failure, after the other campaigns had their turn, or as many as there was time for and the mail server took
   */
  execute(): Promise<Round> {
    return this.rounds.take(() => this.goThrough());
  }

  private async goThrough(): Promise<void> {
    this.isServerInDoubt = false;
    const failures: unknown[] = [];
    const failed = (error: unknown): void => void failures.push(error);
    const begun = new Set<CampaignId>(); // of these it was just asked whose rights they leave by
    for (const id of await this.campaigns.due(this.clock.now()))
      if (await this.unitOfWork.run(() => this.begin(id)).catch(failed)) begun.add(id);
    const underWay: CampaignUnderWay[] = [];
    for (const one of await this.campaigns.underWay())
      if (begun.has(one.id) || (await this.mayGoOn(one, failed))) underWay.push(one);
    // The first in turn is another one each minute: where there is time for one only, it is not always the same.
    const first = Math.floor(this.clock.now().getTime() / MINUTE_MS) % Math.max(1, underWay.length);
    let inTurn = [...underWay.slice(first), ...underWay.slice(0, first)].map((one) => this.turns(one));
    while (inTurn.length > 0 && this.takesMore) {
      const more: Turns[] = [];
      for (const turns of inTurn) {
        if (!this.takesMore) break;
        if (await this.turn(turns, failed)) more.push(turns);
      }
      inTurn = more;
    }
    if (failures.length > 0) throw oneForAll(failures);
  }

  private get takesMore(): boolean {
    return !this.rounds.isOver && !this.isServerInDoubt;
  }

  /**
   * The rights of whoever planned it are asked for at its hour, and not those they had. Its first readers are chosen with it:
   * without any it would seem to be over.
   * @returns whether it begins
   */
  private async begin(id: CampaignId): Promise<boolean> {
    const at = this.clock.now();
    const begins = await this.campaigns.beginDue(id, at, (plannedBy, startsAt) =>
      this.standingSince(plannedBy, startsAt),
    );
    if (begins) await this.addLot(id, await this.campaigns.toChoose(id), 0);
    if (begins === false)
      await this.audit.write({
        at,
        actorId: null,
        action: 'campaign.unschedule',
        outcome: 'done',
        objectKind: 'campaign',
        objectId: id,
        details: {},
      });
    return begins === true;
  }

  /** A campaign goes on for days, and what leaves by itself for years: who lost the right sends nothing by either. */
  private async mayGoOn(one: CampaignUnderWay, failed: (error: unknown) => void): Promise<boolean> {
    try {
      const standing = await this.standingOf(one.by);
      const isWaiting = standing === 'not-now';
      if (standing === 'lost') await this.unitOfWork.run(() => this.holdBack(one, 'may-not'));
      else if (isWaiting && one.waitsSince && this.isVain(one.waitsSince))
        await this.unitOfWork.run(() => this.holdBack(one, 'no-factor'));
      else if (isWaiting !== (one.waitsSince !== null))
        await this.campaigns.wait(one, isWaiting ? this.clock.now() : null);
      return standing === 'may';
    } catch (error) {
      failed(error);
    }
    return false;
  }

  private async holdBack(one: CampaignUnderWay, why: WhyHeldBack): Promise<void> {
    if (!(await this.campaigns.holdBack(one, why))) return;
    const { id, occasion } = one;
    await this.audit.write({
      at: this.clock.now(),
      actorId: null,
      action: occasion === null ? 'campaign.pause' : 'automation.off',
      outcome: 'done',
      objectKind: occasion === null ? 'campaign' : 'automation',
      objectId: occasion ?? id,
      details: {},
    });
  }

  /** Nothing waits for a second factor for ever. @param since when it waits, if it does */
  private async standingSince(memberId: string, since: Date): Promise<SenderStanding> {
    const standing = await this.standingOf(memberId);
    return standing === 'not-now' && this.isVain(since) ? 'lost' : standing;
  }

  private isVain(since: Date): boolean {
    return this.clock.now().getTime() - since.getTime() > GIVE_UP_MS;
  }

  /** Who only lacks a second factor for the moment has the right still: nothing leaves until they have one again. */
  private async standingOf(memberId: string): Promise<SenderStanding> {
    const bearer = await this.bearers.of(memberId);
    const may = bearer?.viewer.member?.status === 'active' && bearer.viewer.actor.may('campaign.manage');
    if (!bearer || !may) return 'lost';
    return bearer.isHeldBack ? 'not-now' : 'may';
  }

  /** Its readers are chosen and its letter is written at its first turn. */
  private turns({ id, words, isChoosing }: CampaignUnderWay): Turns {
    let write: WriteTo | null = null;
    return {
      id,
      take: async (failed) => {
        if (write === null && isChoosing) await this.choose(id);
        write ??= await this.writer.prepare(words, id);
        return this.sendSome(id, words, write, failed);
      },
    };
  }

  /** @returns whether more of it may leave in this round */
  private async turn({ id, take }: Turns, failed: (error: unknown) => void): Promise<boolean> {
    try {
      if (await take(failed)) return true;
      await this.unitOfWork.run(() => this.campaigns.endIfDone(id, this.clock.now()));
    } catch (error) {
      failed(error);
    }
    return false;
  }

  /** In lots: a process that dies among them leaves the rest to the next. */
  private async choose(id: CampaignId): Promise<void> {
    const readers = await this.campaigns.toChoose(id);
    for (let from = 0; from === 0 || from < readers.length; from += A_LOT)
      if (!(await this.unitOfWork.run(() => this.addLot(id, readers, from)))) return;
  }

  /** @returns false where it is not under way any more */
  private addLot(id: CampaignId, readers: readonly string[], from: number): Promise<boolean> {
    const isAll = from + A_LOT >= readers.length;
    return this.campaigns.addReaders(id, readers.slice(from, from + A_LOT), isAll);
  }

  /** @returns whether there were any to send */
  private async sendSome(
    id: CampaignId,
    words: CampaignWords,
    write: WriteTo,
    failed: (error: unknown) => void,
  ): Promise<boolean> {
    const at = this.clock.now();
    const claimed = await this.unitOfWork.run(() => this.campaigns.claim(id, at, TOGETHER));
    if (claimed.length === 0) return false;
    for (const refusal of await this.handOver(id, words, claimed, at, write)) failed(refusal);
    return true;
  }

  /**
   * One after the other, while there is time: the others are given back.
   * @returns why some were put off
   * @throws when the mail server takes none: the others wait for the next minute
   */
  private async handOver(
    id: CampaignId,
    { language }: CampaignWords,
    claimed: readonly ClaimedLetter[],
    claimedAt: Date,
    write: WriteTo,
  ): Promise<unknown[]> {
    const refusals: unknown[] = [];
    const readers = await this.campaigns.readers(claimed.map(({ memberId }) => memberId));
    for (const [index, letter] of claimed.entries()) {
      if (this.rounds.isOver) {
        await this.campaigns.giveBack(claimed.slice(index).map((one) => one.id));
        break;
      }
      const reader = readers.get(letter.memberId);
      if (!reader) {
        await this.campaigns.close(letter.id, 'skipped', this.clock.now());
        continue;
      }
      if (!(await this.campaigns.begin(letter.id, claimedAt))) continue;
      try {
        await this.deliver(id, language, letter, reader, write);
      } catch (error) {
        if (!(error instanceof NotHandedOver) || error.takesNone) {
          if (error instanceof NotHandedOver) await this.campaigns.takeBack(letter.id);
          await this.campaigns.giveBack(claimed.slice(index + 1).map((one) => one.id));
          throw error;
        }
        if (!error.forGood) refusals.push(error);
        await this.refused(letter, reader, error);
        continue;
      }
      await this.campaigns.close(letter.id, 'sent', this.clock.now());
    }
    return refusals;
  }

  /** No such address: it is written to no more. Else it is asked again in a while, for a day. */
  private async refused(
    { id, refusedSince }: ClaimedLetter,
    { email }: CampaignReader,
    { forGood }: NotHandedOver,
  ): Promise<void> {
    const now = this.clock.now();
    const isVain = refusedSince !== null && now.getTime() - refusedSince.getTime() > GIVE_UP_MS;
    if (forGood) await this.letters.refuse([email], now);
    if (forGood || isVain) await this.campaigns.close(id, 'failed', now);
    else await this.campaigns.postpone(id, now);
  }

  private async deliver(
    campaignId: CampaignId,
    language: 'fr' | 'en',
    { id }: ClaimedLetter,
    reader: CampaignReader,
    write: WriteTo,
  ): Promise<void> {
    const { memberId, email } = reader;
    const token = await this.tokens.sign({ memberId, what: 'news', topicId: null, campaignId });
    const unsubscribePath = stopPath(token);
    const letter = write(reader, unsubscribePath);
    const outgoing = { id, to: email, language, letter, path: null, unsubscribePath, thread: null };
    await this.mailer.deliver(outgoing).catch((error: unknown) => {
      this.isServerInDoubt = !isOfOneLetter(error);
      throw error;
    });
    this.rounds.didSome();
  }
}

/** A campaign whose letters leave a few at a time. */
interface Turns {
  readonly id: CampaignId;
  /** @param failed told of those that were put off @returns whether there were any to send @throws when the mail server takes none */
  take(failed: (error: unknown) => void): Promise<boolean>;
}
