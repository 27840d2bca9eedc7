import { foundFile } from '../../support/found-file.ts';
import type { Container } from 'inversify';
import type { LetterMailer, SentMails } from '#application/shared/letter.ports';
import type { FileStore, FoundFiles, Mailer, StoredFile } from '#application/shared/ports';
import { HttpClient } from '#infrastructure/platform/egress/http-client';
import { SystemClock } from '#infrastructure/platform/clock';
import { UuidIds } from '#infrastructure/platform/ids';
import { type Database, openDatabase } from '#infrastructure/platform/persistence/orm';
import { WaysOut } from '#infrastructure/platform/egress/ways-out';
import { StoredKeyDigests } from '#infrastructure/platform/sealing/stored-key-digests';
import { HmacDigests } from '#infrastructure/platform/sealing/hmac-digests';
import { SealedBox } from '#infrastructure/platform/sealing/sealed-box';
import { CryptoSecrets } from '#infrastructure/platform/secrets';
import { type App, appFrom } from '#interfaces/composition/app';
import { containerFor, SCHEMAS } from '#interfaces/composition/container';
import { prepareData } from '#interfaces/composition/prepare-data';
import { type SeedParts, seedPartsFrom } from '#interfaces/composition/seed/parts';
import { Changes } from '#infrastructure/platform/page-cache/changes';
import { DeliveredCatalogue } from '#interfaces/composition/delivered-texts';
import { OwnTextsReader } from '#interfaces/composition/own-texts';
import { SiteFactsReader } from '#interfaces/composition/site-facts';
import { freshDatabase } from '../../support/database.ts';

const KEY = new Uint8Array(32).fill(7);
const SEALING = new SealedBox([KEY]);
const nobody = () => Promise.reject(new Error('Nobody is to be written to'));
const nothing = async (): Promise<void> => {};
interface HouseMail {
  readonly mailer: Mailer & LetterMailer;
  readonly sentMails: SentMails | null;
}
const NO_MAIL: HouseMail = { mailer: { send: nobody, deliver: nobody }, sentMails: null };
const NO_FILES: ReadonlyMap<string, StoredFile> = new Map();

/** What is put is there, as long as the house. */
function filesInMemory(kept: Map<string, StoredFile>): FileStore & FoundFiles {
  return {
    put: async (key, file) => void kept.set(key, file),
    get: async (key) => kept.get(key) ?? null,
    find: async (key) => foundFile(kept.get(key)),
    delete: async (key) => void kept.delete(key),
  };
}

/** The house on an empty database, without the world around it. */
export class EmptyHouse {
  /** @param http the way out; to nowhere of this machine unless told @param mail where letters go; nowhere unless told */
  static async open(http = new HttpClient(), mail = NO_MAIL): Promise<EmptyHouse> {
    const { url, drop } = await freshDatabase();
    return EmptyHouse.on(url, { http, drop, mail });
  }

  /** On a database that was opened elsewhere, with the files that belong to it. */
  static async on(
    url: string,
    { http = new HttpClient(), drop = nothing, kept = NO_FILES, mail = NO_MAIL, connections = 10 } = {},
  ): Promise<EmptyHouse> {
    const database = await openDatabase(url, SCHEMAS, connections);
    const files = new Map(kept);
    const changes = new Changes();
    const delivered = new DeliveredCatalogue();
    const container = await containerFor({
      database,
      publicUrl: 'https://forum.example',
      clock: new SystemClock(),
      ids: new UuidIds(),
      secrets: new CryptoSecrets(),
      sealing: SEALING,
      digests: new HmacDigests([KEY]),
      lastingDigests: new StoredKeyDigests(database.sql, SEALING, KEY),
      waysOut: new WaysOut(),
      ...mail,
      troubles: { tell: () => {} },
      files: filesInMemory(files),
      jobs: { enqueue: nothing, soon: nothing, every: nothing },
      realtime: { ring: () => {} },
      throttle: { hit: nothing, hitAll: nothing, forget: nothing },
      mailLeaves: false,
      allowedMailDomains: [],
      eventPlayers: [],
      http,
      lettersWaitMs: 0,
      searchesPerMinute: 20,
      site: new SiteFactsReader(database.sql),
      texts: { delivered, own: new OwnTextsReader(database.sql) },
      sampleLetters: { show: nobody, send: nobody },
      changes,
    });
    await prepareData(container, 'none');
    return new EmptyHouse(database, container, files, { changes, delivered }, drop);
  }

  readonly app: App;
  readonly parts: SeedParts;

  private constructor(
    readonly database: Database,
    readonly container: Container,
    /** Every file of the house, by its key. */
    readonly files: ReadonlyMap<string, StoredFile>,
    private readonly around: { readonly changes: Changes; readonly delivered: DeliveredCatalogue },
    private readonly drop: () => Promise<void>,
  ) {
    this.app = appFrom(container);
    this.parts = seedPartsFrom(container);
  }

  /** What pages know of the site, read anew. */
  site(): SiteFactsReader {
    return new SiteFactsReader(this.database.sql);
  }

  /** Texts that came with it; those of pages are taken by whoever needs them. */
  get delivered(): DeliveredCatalogue {
    return this.around.delivered;
  }

  /** What is said instead, read anew. */
  ownTexts(): OwnTextsReader {
    return new OwnTextsReader(this.database.sql);
  }

  /** As when a change is heard that somebody made at the database. */
  hear(): void {
    this.around.changes.hear();
  }

  rows<Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.database.sql.rows<Row>(text, params);
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.drop();
  }
}
