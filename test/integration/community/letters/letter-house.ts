import { naming } from '#application/shared/organisation-word';
import type { ModulesApi } from '#application/site/published/modules.api';
import type { Module } from '#domain/shared/module';
import { SendDigests } from '#application/community/letters/send-digests';
import { type DigestBatch, SEND_DIGEST_BATCH } from '#application/community/letters/letters.jobs';
import { SendLetters } from '#application/community/letters/send-letters';
import { StopLetters } from '#application/community/letters/stop-letters';
import type { LetterMailer, OutgoingLetter } from '#application/shared/letter.ports';
import type { Actor, Role } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { SqlConsents } from '#infrastructure/community/consents/sql-consents';
import { SignedStopTokens } from '#infrastructure/community/letters/signed-stop-tokens';
import { SqlLetters } from '#infrastructure/community/letters/sql-letters';
import { SqlStopPage } from '#infrastructure/community/letters/stop-page.sql';
import { ALWAYS_AS_DELIVERED } from '#application/shared/own-texts';
import { WordedLetters } from '#infrastructure/community/letters/worded-letters';
import { SqlCitedTexts } from '#infrastructure/community/official/cited-texts.sql';
import { SqlRegulatoryValues } from '#infrastructure/community/official/rules.sql';
import { PostgresMembers } from '#infrastructure/community/members/postgres-members';
import { SqlFollows } from '#infrastructure/community/topics/sql-follows';
import { SqlIdeasSaid } from '#infrastructure/engagement/ideas/ideas-said.sql';
import { UuidIds } from '#infrastructure/platform/ids';
import { Forum } from '../topics/forum.ts';

export type Member = Actor & { memberId: MemberId };

/** The forum with its letters; the mailer and the clock are the test's. */
export class LetterHouse {
  static async open(): Promise<LetterHouse> {
    return new LetterHouse(await Forum.open());
  }

  readonly sent: OutgoingLetter[] = [];
  /** What happens instead of sending, when set. */
  instead: ((letter: OutgoingLetter) => Promise<void>) | null = null;
  /** How long letters wait. */
  waitMs = 0;
  /** Closed parts of the site, to everybody. */
  readonly closed = new Map<Module, 'to-all'>();
  private readonly modules: ModulesApi = {
    closing: async () => () => this.closed,
    isOff: async (module) => this.closed.has(module as Module),
  };
  readonly tokens: SignedStopTokens;
  readonly letters: SqlLetters;
  readonly stopPage: SqlStopPage;
  readonly stop: StopLetters;
  private readonly asked = new Map<string, DigestBatch>();

  private constructor(readonly forum: Forum) {
    const { sql, orm } = forum.database;
    this.tokens = new SignedStopTokens(sql);
    const cited = new SqlCitedTexts(new SqlRegulatoryValues(sql, this.clock), this.clock);
    this.letters = new SqlLetters(sql, new UuidIds(), cited, new SqlIdeasSaid(sql), this.modules);
    this.stopPage = new SqlStopPage(sql, this.tokens);
    const members = new PostgresMembers(orm.em as never, sql);
    const consents = new SqlConsents(sql, new UuidIds());
    const follows = new SqlFollows(sql);
    this.stop = new StopLetters(this.tokens, members, follows, consents, this.clock, forum.unitOfWork);
  }

  private readonly clock = { now: () => this.forum.now };
  private readonly mailer: LetterMailer = {
    deliver: async (letter) => {
      if (this.instead) return this.instead(letter);
      const subject = naming(letter.letter.subject, 'l’organisme');
      this.sent.push({ ...letter, letter: { ...letter.letter, subject } });
    },
  };

  sender(): SendLetters {
    return new SendLetters(
      this.letters,
      new WordedLetters(ALWAYS_AS_DELIVERED, this.clock),
      this.tokens,
      this.mailer,
      this.clock,
      this.waitMs,
    );
  }

  digester(): SendDigests {
    const jobs = {
      enqueue: async (job: string, data: object, options: { dedupeKey?: string } = {}) => {
        if (job === SEND_DIGEST_BATCH) this.asked.set(options.dedupeKey ?? '', data as DigestBatch);
      },
      soon: async () => {},
      every: async () => {},
    };
    return new SendDigests(
      this.letters,
      new WordedLetters(ALWAYS_AS_DELIVERED, this.clock),
      this.tokens,
      this.mailer,
      jobs,
      this.clock,
    );
  }

  /** Runs the digests of this moment, batch after batch. */
  async digests(): Promise<void> {
    const digester = this.digester();
    await digester.execute();
    for (let [key] = this.asked.keys(); key !== undefined; [key] = this.asked.keys()) {
      const batch = this.asked.get(key)!;
      this.asked.delete(key);
      await digester.batch(batch);
    }
  }

  async member(
    more: { notify?: object; habits?: object; branches?: string[]; role?: Role } = {},
  ): Promise<Member> {
    const member = await this.forum.member(
      more.role ?? 'member',
      more.branches ? { branches: more.branches } : {},
    );
    await this.forum.rows(
      `insert into community.account (member_id, email, email_key, email_confirmed_at, password_hash, password_changed_at)
       values ($1, $2, $2, now(), 'x', now())`,
      [member.memberId, mailOf(member)],
    );
    await this.forum.rows(`update community.member set notify = $2, mail_habits = $3 where id = $1`, [
      member.memberId,
      JSON.stringify(more.notify ?? {}),
      JSON.stringify(more.habits ?? {}),
    ]);
    return member;
  }

  sentTo(member: Member): OutgoingLetter[] {
    return this.sent.filter(({ to }) => to === mailOf(member));
  }

  close(): Promise<void> {
    return this.forum.close();
  }
}

export const mailOf = (member: Member): string => `${member.memberId}@demo.test`;
