import type { Bearers } from '../../community/published/bearers.api.ts';
import type { StaffReader, StaffReaders } from '../../community/published/staff-readers.api.ts';
import { type LetterMailer, NotHandedOver } from '../../shared/letter.ports.ts';
import type { Clock, Mailer, Sealing, UnitOfWork } from '../../shared/ports.ts';
import { oneForAll, type Round, Rounds } from '../../shared/rounds.ts';
import { mayReadFigures } from './reading.rights.ts';
import type { ClaimedReport, LeftOut, ReportLetters, ReportOutcome } from './report-letters.port.ts';
import { stopPath } from './report-stop.links.ts';
import { paperName, type ReportWriter } from './report-writer.port.ts';

/** Claimed together: as many wait ten minutes when the process dies. */
const TOGETHER = 10;
/** So long the mail server is asked again to take one letter. */
const GIVE_UP_MS = 24 * 60 * 60_000;

/**
 * Sends editions to their readers, as campaigns are sent: claimed, handed over, closed. Whether each may still read figures is
 * asked right before; who may not gets nothing, and whoever made the report is told. A letter of which nobody knows whether it
 * left is tried once more under the same id.
 */
export class SendEditions {
  private readonly rounds: Rounds;

  constructor(
    private readonly letters: ReportLetters,
    private readonly writer: ReportWriter,
    private readonly staff: StaffReaders,
    private readonly bearers: Bearers,
    private readonly letterMailer: LetterMailer,
    private readonly mailer: Mailer,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {
    this.rounds = new Rounds(clock);
  }

  /** @throws the first refusal, after the others had their turn */
  execute(): Promise<Round> {
    return this.rounds.take(() => this.sendClaimed());
  }

  private async sendClaimed(): Promise<void> {
    // First, too: letters may take all the time there is, minute after minute.
    const refusals: unknown[] = await this.tellOwners();
    while (!this.rounds.isOver) {
      const at = this.clock.now();
      const claimed = await this.unitOfWork.run(() => this.letters.claim(at, TOGETHER));
      if (claimed.length === 0) break;
      refusals.push(...(await this.handOver(claimed, at)));
    }
    refusals.push(...(await this.tellOwners()));
    if (refusals.length > 0) throw oneForAll(refusals);
  }

  /** Of editions that are sent, of whom some got nothing. @returns why some were not told: they are the next time */
  private async tellOwners(): Promise<unknown[]> {
    const failures: unknown[] = [];
    await this.letters.giveUp(this.clock.now());
    for (const left of await this.letters.leftOut()) {
      if (this.rounds.isOver) break;
      await this.tell(left).catch((error: unknown) => void failures.push(error));
    }
    return failures;
  }

  /** @returns why some were put off @throws when the mail server takes none: the others wait for the next minute */
  private async handOver(claimed: readonly ClaimedReport[], claimedAt: Date): Promise<unknown[]> {
    const refusals: unknown[] = [];
    const readers = await this.staff.look(claimed.map(({ memberId }) => memberId));
    for (const [index, letter] of claimed.entries()) {
      if (this.rounds.isOver) {
        await this.letters.giveBack(claimed.slice(index).map(({ id }) => id));
        break;
      }
      const reader = readers.get(letter.memberId);
      const obstacle = await this.obstacle(letter, reader);
      if (obstacle !== null || reader?.email == null) {
        await this.letters.close(letter.id, obstacle ?? 'failed', this.clock.now());
        continue;
      }
      if (!(await this.letters.begin(letter.id, claimedAt))) continue;
      try {
        await this.deliver(letter, reader.name, reader.email);
      } catch (error) {
        if (!(error instanceof NotHandedOver) || error.takesNone) {
          if (error instanceof NotHandedOver) await this.letters.takeBack(letter.id);
          await this.letters.giveBack(claimed.slice(index + 1).map(({ id }) => id));
          throw error;
        }
        if (!error.forGood) refusals.push(error);
        await this.refused(letter, reader.email, error);
        continue;
      }
      await this.letters.close(letter.id, 'sent', this.clock.now());
    }
    return refusals;
  }

  private async obstacle(
    letter: ClaimedReport,
    reader: StaffReader | undefined,
  ): Promise<ReportOutcome | null> {
    if (!letter.isWanted) return 'stopped';
    if (!reader || !(await mayReadFigures(this.bearers, letter.memberId))) return 'withheld';
    return null;
  }

  /** No such address: it is written to no more. Else it is asked again in a while, for a day. */
  private async refused({ id, refusedSince }: ClaimedReport, email: string, { forGood }: NotHandedOver) {
    const now = this.clock.now();
    const isVain = refusedSince !== null && now.getTime() - refusedSince.getTime() > GIVE_UP_MS;
    if (forGood) await this.staff.refuse(email, now);
    if (forGood || isVain) await this.letters.close(id, 'failed', now);
    else await this.letters.postpone(id, now);
  }

  private async deliver({ id, memberId, language, edition }: ClaimedReport, name: string, to: string) {
    const { content, reportId } = edition;
    const unsubscribePath = stopPath(this.sealing, { reportId, memberId });
    await this.letterMailer.deliver({
      id,
      to,
      language,
      path: `/admin/statistiques/rapports/${reportId}/${edition.key}`,
      unsubscribePath,
      thread: `rapport-${reportId}`,
      letter: await this.writer.letter(content, {
        language,
        reader: name,
        isTry: false,
        stopPath: unsubscribePath,
      }),
      attachment: {
        fileName: paperName(content),
        contentType: 'application/pdf',
        bytes: await this.writer.paper(content, language),
      },
    });
    this.rounds.didSome();
  }

  /** Whoever made the report, while they may run it. The page of the report says it to the others. */
  private async tell({ editionId, reportId, name, ownerId, count }: LeftOut): Promise<void> {
    const owner = ownerId === null ? undefined : (await this.staff.look([ownerId])).get(ownerId);
    const bearer = ownerId === null ? null : await this.bearers.of(ownerId);
    if (owner?.email != null && bearer?.viewer.actor.may('kpi.manage') === true)
      await this.mailer.send({
        id: editionId,
        to: owner.email,
        language: owner.language,
        template: 'report-left-out',
        values: {
          pseudonym: owner.name,
          name,
          count: String(count),
          path: `/admin/statistiques/rapports/${reportId}`,
        },
      });
    await this.letters.told(editionId, this.clock.now());
  }
}
