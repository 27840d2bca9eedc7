import path from 'node:path';
import type { DataExportId } from '#application/community/exports/exports.port';
import { EXPORT_LINK, exportKey } from '#application/community/exports/exports.rules';
import { Argon2Hasher } from '#infrastructure/community/accounts/argon2-hasher';
import { DiskFileStore } from '#infrastructure/platform/files/disk-file-store';
import { SealedBox } from '#infrastructure/platform/sealing/sealed-box';
import { ownSealingKey } from '#infrastructure/platform/sealing/sealing-key';
import { CryptoSecrets } from '#infrastructure/platform/secrets';
import type { Role } from '#domain/shared/actor';
import type { CategoryRow } from '../../support/forum-rows.ts';
import { newClient } from '../../support/api-clients.ts';
import type { OwnSite } from '../support/own-site.ts';
import { People, type SignedIn } from '../support/people.ts';

/** Somebody with all that opens a door in their name. */
export interface Holder extends SignedIn {
  /** Of a machine that they answer for. */
  readonly key: string;
  /** That the key was exchanged for. */
  readonly token: string;
  /** Address by which their calendar follows them. */
  readonly feed: string;
  /** Address of what their machine had made into a file: it opens where they are an administrator. */
  readonly exported: string;
}

export const PASSWORD = 'violon-argile-canevas-7';
const SCOPES = ['topics:read', 'moderation:read', 'exports:make'];
export const STAFF_EVENT = 'Réunion de celles et ceux qui animent';
const PICTURE = { bytes: Buffer.from('a picture'), contentType: 'image/webp' };
const EXPORT = { bytes: Buffer.from('rows'), contentType: 'text/csv' };
const COPY = { bytes: Buffer.from('a copy'), contentType: 'application/zip' };

/** Who acts, on what, and where. */
export class Cast {
  private readonly secrets = new CryptoSecrets();
  private count = 0;

  private constructor(
    readonly site: OwnSite,
    readonly origin: string,
    private readonly people: People,
    private readonly passwordHash: string,
    readonly administrator: SignedIn,
    readonly manager: SignedIn,
    readonly other: SignedIn,
    readonly group: { readonly id: string; readonly slug: string },
    /** A topic for that group alone. */
    readonly groupTopic: string,
    /** Addresses of pictures that stand in topics, by who may read those. */
    readonly pictures: Readonly<Record<'members' | 'group' | 'staff', string>>,
    private readonly events: readonly string[],
  ) {}

  static async gather(site: OwnSite, origin: string): Promise<Cast> {
    const people = new People(site);
    const administrator = await people.join('Administratrice', 'administrator');
    const manager = await people.join('Animatrice', 'community_manager');
    const other = await people.join('Animateur', 'community_manager');
    const [group] = await site.rows<{ id: string; slug: string }>(
      `insert into moderation.member_group (id, slug, name, membership, created_at)
       values (gen_random_uuid(), 'atelier', 'Atelier', 'secret', now()) returning id, slug`,
    );
    const shelf = (slug: string, audience: string) => people.rows.category(slug, { audience });
    const open = (category: CategoryRow, title: string) => people.rows.topic(category, manager, { title });
    const forMembers = await open(await shelf('entre-membres', 'members'), 'Entre membres');
    const forGroup = await open(await shelf('atelier', 'group:atelier'), 'Entre nous seulement');
    const forStaff = await open(await shelf('equipe', 'staff'), 'Entre collègues');
    await site.rows(`select setval('community.topic_number', 3)`);
    const picture = async (postId: string) => {
      const id = people.rows.id();
      const key = `attachments/${id}.webp`;
      await filesOf(site).put(key, PICTURE);
      await people.rows.insert('attachment', {
        id,
        owner_id: manager.id,
        key,
        post_id: postId,
        uploaded_at: new Date(),
        content_type: PICTURE.contentType,
        bytes: PICTURE.bytes.length,
        width: 8,
        height: 8,
      });
      // It opens where it is shown.
      await site.rows(`update community.post set html = html || $2 where id = $1`, [
        postId,
        `<p><img src="/fichiers/${key}" alt="" /></p>`,
      ]);
      return `/fichiers/${key}`;
    };
    return new Cast(
      site,
      origin,
      people,
      await new Argon2Hasher().hash(PASSWORD),
      administrator,
      manager,
      other,
      group!,
      `/sujets/slug-${forGroup.number}`,
      {
        members: await picture(forMembers.openingId),
        group: await picture(forGroup.openingId),
        staff: await picture(forStaff.openingId),
      },
      [
        await eventFor(site, manager, { title: 'Rencontre ouverte', audience: 'members' }),
        await eventFor(site, manager, { title: STAFF_EVENT, audience: 'staff' }),
      ],
    );
  }

  /** Somebody new, who holds everything that opens a door in their name. */
  async holder(role: Role = 'member'): Promise<Holder> {
    this.count += 1;
    const member = await this.people.join(`Plume${this.count}`, role);
    await this.people.rows.insert('account', {
      member_id: member.id,
      password_hash: this.passwordHash,
      password_changed_at: new Date(),
      email: emailOf(member),
      email_key: emailOf(member),
      email_confirmed_at: new Date(),
    });
    await this.register(member);
    await this.copyData(member);
    const key = await newClient(this.site, { holder: { memberId: member.id }, scopes: SCOPES });
    return {
      ...member,
      key,
      token: await this.exchanged(key),
      feed: await this.feedOf(member),
      exported: await this.exportOf(member, key),
    };
  }

  /** A session of theirs that nobody else knows of. */
  async again(holder: Holder): Promise<SignedIn> {
    return { ...holder, cookie: await this.people.signIn(holder.id) };
  }

  /** As the mail with the link holds it. */
  async resetLink(holder: Holder): Promise<string> {
    const token = this.secrets.next();
    await this.people.rows.insert('account_token', {
      hash: this.secrets.hash(token),
      member_id: holder.id,
      purpose: 'reset-password',
      email: emailOf(holder),
      expires_at: new Date(Date.now() + 600_000),
    });
    return token;
  }

  private async feedOf({ id }: SignedIn): Promise<string> {
    const token = this.secrets.next();
    await this.site.rows(
      'insert into events.calendar_feed (member_id, token_hash, made_at) values ($1, $2, now())',
      [id, this.secrets.hash(token)],
    );
    return `/agenda/${token}.ics`;
  }

  private async register({ id }: SignedIn): Promise<void> {
    await this.site.rows(
      `insert into events.registration (id, gathering_id, number, member_id, registered_at, turn, state, pool)
       select gen_random_uuid(), g.id, $2, $1, now(), $2, 'confirmed', 'general' from events.gathering g
       where g.id = any($3::uuid[])`,
      [id, this.count, this.events],
    );
  }

  /** The copy of their data, as it is once it was asked for and made. */
  private async copyData({ id: memberId }: SignedIn): Promise<void> {
    const id = this.people.rows.id();
    await filesOf(this.site).put(`copies/${id}/0`, COPY);
    await this.people.rows.insert('data_copy', {
      id,
      member_id: memberId,
      asked_at: new Date(),
      ready_at: new Date(),
      done: 1,
      total: 1,
      pieces: 1,
      bytes: COPY.bytes.length,
    });
  }

  /** As their machine has it once it asked for it and it is made. @returns its address */
  private async exportOf({ id: memberId }: SignedIn, key: string): Promise<string> {
    const id = this.people.rows.id();
    await filesOf(this.site).put(exportKey(id as DataExportId), EXPORT);
    await this.people.rows.insert('data_export', {
      id,
      asked_by: memberId,
      client_id: key.split('_')[1],
      scopes: SCOPES,
      kind: 'topics',
      format: 'csv',
      asked_at: new Date(),
      since: new Date(),
      ready_at: new Date(),
      done: 1,
      bytes: EXPORT.bytes.length,
    });
    const box = new SealedBox([await ownSealingKey(this.site.folder)]);
    return `/exports/${box.seal(`${id} ${Date.now() + 3_600_000}`, EXPORT_LINK)}`;
  }

  private async exchanged(key: string): Promise<string> {
    const [, id, secret] = /^cpk_([^_]+)_(.+)$/.exec(key)!;
    const answer = await fetch(`${this.origin}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${id}:${secret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    if (!answer.ok) throw new Error(`POST /oauth/token answered ${answer.status}`);
    return ((await answer.json()) as { access_token: string }).access_token;
  }
}

const filesOf = (site: OwnSite): DiskFileStore => new DiskFileStore(path.join(site.folder, 'files'));

export const emailOf = ({ handle }: SignedIn): string => `${handle}@example.org`;

async function eventFor(
  site: OwnSite,
  { id }: SignedIn,
  { title, audience }: { title: string; audience: string },
): Promise<string> {
  const [event] = await site.rows<{ id: string }>(
    `insert into events.gathering (id, number, author_id, created_at, code, slug, kind, title, summary, audience, starts_at,
       ends_at, zone, place, link, state, source, html, plain)
     values (gen_random_uuid(), nextval('events.gathering_number'), $1, now(), 'ABCDEF', 'rencontre', 'webinar', $2, 'Texte.',
       $3, now() + interval '9 days', now() + interval '9 days 1 hour', 'Europe/Paris', '', '', 'published', 'Texte',
       '<p>Texte</p>', 'Texte')
     returning id`,
    [id, title, audience],
  );
  return event!.id;
}
