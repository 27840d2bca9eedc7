import { Container, ContainerModule } from 'inversify';
import { AuditedActs } from '#application/shared/audit-log';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  SEND_ACCOUNT_MAIL,
  type SendAccountMailCommand,
} from '#application/community/accounts/account.letters';
import { SendAccountMail } from '#application/community/accounts/send-account-mail';
import { AskForAccountMail, FACTS_WITH_LETTER } from '#application/community/consumers/ask-for-account-mail';
import { RecognisePerson } from '#application/community/consumers/recognise-person';
import { CarryRole } from '#application/community/consumers/carry-role';
import { AppointFounder } from '#application/moderation/consumers/appoint-founder';
import { publishCommunityFact } from '#application/community/publish-community-facts';
import { publishModerationFact } from '#application/moderation/publish-moderation-facts';
import { MODULES_API } from '#application/site/published/modules.api';
import { foundFile } from '../../../support/found-file.ts';
import type {
  Consumer,
  FileStore,
  FoundFiles,
  OutgoingMail,
  PublishedFact,
  StoredFile,
} from '#application/shared/ports';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import { NOTHING_CLOSED } from '#domain/shared/module';
import type { Token } from '#application/shared/token';
import { accountSchema } from '#infrastructure/community/accounts/account.schema';
import { MACHINES_OF_MEMBER } from '#application/site/published/machines-of-member.api';
import { SqlMachinesOfMember } from '#infrastructure/site/api-clients/machines-of-member.sql';
import { accountsModule, ORGANISATION_NAMES } from '#infrastructure/community/accounts/accounts.module';
import { memberSchema } from '#infrastructure/community/members/member.schema';
import { silentWordsModule } from '../../../support/silent-words.ts';
import { invitationsModule } from '#infrastructure/community/invitations/invitations.module';
import { DEFAULT_WRITE_LIMITS, WriteLimit } from '#application/community/topics/write-limit.policy';
import { TRUST_LEVELS, WRITE_LIMIT } from '#infrastructure/community/forum.tokens';
import { SqlMemberCards } from '#infrastructure/community/moderated/member-cards.sql';
import { newcomersModule } from '#infrastructure/community/newcomers/newcomers.module';
import { membersModule } from '#infrastructure/community/members/members.module';
import { DEFAULT_MATRIX, moderationModule } from '#infrastructure/moderation/moderation.module';
import { decisionSchema } from '#infrastructure/moderation/decisions/decision.schema';
import { sanctionSchema } from '#infrastructure/moderation/sanctions/sanction.schema';
import { memberGroupSchema } from '#infrastructure/moderation/permissions/member-group.schema';
import { roleAssignmentSchema } from '#infrastructure/moderation/permissions/role-assignment.schema';
import { circleUsesModule } from '#interfaces/composition/circle-uses';
import { UuidIds } from '#infrastructure/platform/ids';
import { SharpImageWorkshop } from '#infrastructure/platform/images/sharp-image-workshop';
import { FORESEEN_CONSTRAINTS } from '#interfaces/composition/foreseen-constraints';
import { MikroUnitOfWork } from '#infrastructure/platform/persistence/mikro-unit-of-work';
import { openDatabase } from '#infrastructure/platform/persistence/orm';
import { currentTransaction } from '#infrastructure/platform/persistence/transaction';
import { UNHEARD } from '#infrastructure/platform/page-cache/changes';
import { SqlAuditLog } from '#infrastructure/platform/audit/sql-audit-log';
import { SqlAuditTrail } from '#infrastructure/platform/audit/sql-audit-trail';
import {
  ALLOWED_MAIL_DOMAINS,
  ACTS,
  AUDIT_LOG,
  AUDIT_TRAIL,
  CHANGES,
  CLOCK,
  ENTITY_MANAGER,
  FILES,
  IDS,
  IMAGES,
  JOBS,
  LOOK_ALIKES,
  MAILER,
  PUBLIC_URL,
  RENDERER,
  KEYED_DIGESTS,
  LASTING_DIGESTS,
  SEALING,
  SECRETS,
  SQL,
  THROTTLE,
  TROUBLES,
  UNIT_OF_WORK,
  WAYS_OUT,
} from '#infrastructure/platform/platform.tokens';
import { WaysOut } from '#infrastructure/platform/egress/ways-out';
import { NotHandedOver } from '#application/shared/letter.ports';
import { HmacDigests } from '#infrastructure/platform/sealing/hmac-digests';
import { SealedBox } from '#infrastructure/platform/sealing/sealed-box';
import { factorsModule } from '#infrastructure/community/factors/factors.module';
import { providerLinksModule } from '#infrastructure/community/sign-on/sign-on.module';
import { provisionedPersonSchema } from '#infrastructure/community/provisioning/provisioned-person.schema';
import { provisioningModule } from '#infrastructure/community/provisioning/provisioning.module';
import { signOnModule } from '#infrastructure/site/sign-on/sign-on.module';
import { connectedSiteSchema } from '#infrastructure/site/sign-on/connected-site.schema';
import { signOnProviderSchema } from '#infrastructure/site/sign-on/sign-on-provider.schema';
import { CryptoSecrets } from '#infrastructure/platform/secrets';
import { UnicodeLookAlikes } from '#infrastructure/platform/text/look-alikes';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { MemoryThrottle } from '#infrastructure/platform/throttle/memory-throttle';
import { wire } from '#infrastructure/platform/wire';
import { freshDatabase } from '../../../support/database.ts';

export const GOOD_PASSWORD = 'granit-violette-87-hirondelle';
export const OTHER_PASSWORD = 'topaze-92-moulin-escalier';

const REACTIONS: readonly (readonly [string, new (...needs: never[]) => Consumer<never>])[] = [
  ['community.member-registered.v1', AppointFounder],
  ...FACTS_WITH_LETTER.map((fact) => [fact, AskForAccountMail] as const),
  ['moderation.role-assigned.v1', CarryRole],
  ['community.email-confirmed.v1', RecognisePerson],
  ['community.email-changed.v1', RecognisePerson],
  ['community.email-taken-back.v1', RecognisePerson],
];

type Provided<T> = Token<T> | (new (...needs: never[]) => T);

/** Community's accounts and members with Moderation's roles on a real database; time, mail and files are the test's. */
export async function openHouse() {
  const fresh = await freshDatabase();
  const schemas = [
    memberSchema,
    accountSchema,
    roleAssignmentSchema,
    memberGroupSchema,
    sanctionSchema,
    decisionSchema,
    signOnProviderSchema,
    connectedSiteSchema,
    provisionedPersonSchema,
  ];
  const database = await openDatabase(fresh.url, schemas, 10);
  const ids = new UuidIds();
  const publishers = [publishCommunityFact, publishModerationFact];
  const em = database.orm.em as EntityManager;
  const unitOfWork = new MikroUnitOfWork(em, database.sql, ids, publishers, FORESEEN_CONSTRAINTS);
  const mails: OutgoingMail[] = [];
  const troubles: string[] = [];
  const asked = new Map<string, SendAccountMailCommand>();
  /** The mail server takes mails without saying so. */
  const acknowledging = { fails: false };
  /** Addresses that take no mail. */
  const refusing = new Set<string>();
  /** What the mail server answers to whatever it is handed. */
  const answering: { with: NotHandedOver | null } = { with: null };
  const files = new Map<string, StoredFile>();
  const clock = { at: new Date('2026-03-02T09:00:00.000Z'), now: () => clock.at };
  const container = new Container();
  const platform = new ContainerModule((options) => {
    const { value, adapter } = wire(options);
    value(ENTITY_MANAGER, em);
    value(SQL, database.sql);
    value(UNIT_OF_WORK, unitOfWork);
    value(AUDIT_LOG, new SqlAuditLog(database.sql));
    adapter(ACTS, AuditedActs, [AUDIT_LOG, CLOCK, UNIT_OF_WORK]);
    value(AUDIT_TRAIL, new SqlAuditTrail(database.sql));
    value(PUBLIC_URL, 'https://communaute.example.org');
    value(MEMBER_CARDS, new SqlMemberCards(database.sql));
    value(CHANGES, UNHEARD);
    value(CLOCK, clock);
    value(IDS, ids);
    value(SECRETS, new CryptoSecrets());
    value(KEYED_DIGESTS, new HmacDigests([new Uint8Array(32).fill(7)]));
    value(LASTING_DIGESTS, {
      digest: async (text, purpose) => new HmacDigests([new Uint8Array(32).fill(8)]).digest(text, purpose),
    });
    value(SEALING, new SealedBox([new Uint8Array(32).fill(7)]));
    value(WAYS_OUT, new WaysOut());
    value(JOBS, {
      enqueue: async (job, data, options) => {
        if (job === SEND_ACCOUNT_MAIL)
          asked.set(options?.dedupeKey ?? ids.next(), data as unknown as SendAccountMailCommand);
      },
      soon: async () => {},
      every: async () => {},
    });
    value(MAILER, {
      send: async (mail: OutgoingMail) => {
        if (currentTransaction()) throw new Error('A mail server keeps a transaction waiting');
        if (answering.with) throw answering.with;
        if (refusing.has(mail.to)) throw new NotHandedOver(true);
        mails.push(mail);
        if (acknowledging.fails) throw new Error('Connection closed before the answer');
      },
    });
    value(FILES, filesIn(files));
    value(THROTTLE, new MemoryThrottle());
    value(TROUBLES, { tell: (what) => void troubles.push(what) });
    value(RENDERER, new MarkdownRenderer());
    value(LOOK_ALIKES, new UnicodeLookAlikes());
    value(IMAGES, new SharpImageWorkshop());
    value(ALLOWED_MAIL_DOMAINS, ['post.yopmail.com']);
    value(MODULES_API, { closing: async () => () => NOTHING_CLOSED, isOff: async () => false });
    value(
      WRITE_LIMIT,
      new WriteLimit(new MemoryThrottle(), { of: async () => 1 as const }, DEFAULT_WRITE_LIMITS),
    );
    value(TRUST_LEVELS, { of: async () => 1 as const });
    value(MACHINES_OF_MEMBER, new SqlMachinesOfMember(database.sql));
    value(ORGANISATION_NAMES, { list: async () => ['Caisse des artistes'] });
  });
  await container.load(
    platform,
    circleUsesModule,
    silentWordsModule,
    membersModule,
    accountsModule,
    invitationsModule,
    moderationModule,
    newcomersModule,
    signOnModule,
    providerLinksModule,
    provisioningModule,
    factorsModule,
  );
  const get = <T>(what: Provided<T>): T => container.get<T>(what as never);
  await get(DEFAULT_MATRIX).seed();

  let relayed = 0;
  const house = {
    /** For a second connection that stands in the way. */
    url: fresh.url,
    clock,
    mails,
    /** What the log was told. */
    troubles,
    acknowledging,
    answering,
    refusing,
    files,
    unitOfWork,
    sql: database.sql,
    pool: database.pool,
    get,
    /** Lets time pass, in milliseconds. */
    wait: (ms: number) => void (clock.at = new Date(clock.at.getTime() + ms)),
    /** Every fact not yet told reaches its consumers, each in one unit of work as the worker opens it; then mails go. */
    async settle(): Promise<PublishedFact[]> {
      const told: PublishedFact[] = [];
      for (;;) {
        const rows = await database.sql.rows<{ position: string; id: string; payload: PublishedFact }>(
          'select position, id, payload from platform.outbox where position > $1 order by position',
          [relayed],
        );
        if (rows.length === 0) break;
        for (const { position, id, payload } of rows) {
          relayed = Number(position);
          told.push(payload);
          for (const [name, type] of REACTIONS)
            if (name === payload.name)
              await unitOfWork.run(() => get<Consumer>(type as never).on(payload, { factId: id }));
        }
      }
      await house.sendMails();
      return told;
    },
    /** The jobs that were asked for; one that fails stays, to be tried again, and holds back no other. */
    async sendMails(): Promise<void> {
      const failures: unknown[] = [];
      for (const [key, command] of asked)
        await get(SendAccountMail)
          .execute(command)
          .then(() => asked.delete(key))
          .catch((error: unknown) => void failures.push(error));
      if (failures.length > 0) throw failures[0];
    },
    /** The secret in the link of the last mail of this template. */
    linkIn(template: OutgoingMail['template']): string {
      const mail = mails.findLast((one) => one.template === template);
      return new URL(mail?.values.path ?? 'about:blank', 'https://x').searchParams.get('jeton') ?? '';
    },
    async close(): Promise<void> {
      await database.close();
      await fresh.drop();
    },
  };
  return house;
}
export type House = Awaited<ReturnType<typeof openHouse>>;

const filesIn = (files: Map<string, StoredFile>): FileStore & FoundFiles => ({
  put: async (key, file) => void files.set(key, file),
  get: async (key) => files.get(key) ?? null,
  find: async (key) => foundFile(files.get(key)),
  delete: async (key) => void files.delete(key),
});

export const registration = (pseudonym: string, email: string) => ({
  pseudonym,
  email,
  password: GOOD_PASSWORD,
  branches: ['writing'],
  charter: '2026-01',
  charterInForce: '2026-01',
  language: 'fr',
  network: '192.0.2',
});

/** What whoever holds the mailbox says of a sign-up that waits for it. */
export const saidAnew = (pseudonym: string) => ({
  pseudonym,
  branches: ['music'],
  charter: '2026-01',
  charterInForce: '2026-01',
  language: 'en',
});

export const signInBy = (email: string, password = GOOD_PASSWORD, network = '192.0.2') => ({
  email,
  password,
  network,
  device: 'Firefox, Linux',
  formerSecret: null,
  mark: null as string | null,
});

/** Who follows the link of the mail and gives the password. */
export const confirmBy = (token: string, password = GOOD_PASSWORD) => ({
  token,
  password,
  device: 'Firefox, Linux',
  formerSecret: null,
});

/** How many statements of this database wait for the lock of another transaction. */
export async function statementsWaiting(house: Pick<House, 'sql'>): Promise<number> {
  const row = await house.sql.row<{ waiting: number }>(
    `select count(*)::int as waiting from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return row?.waiting ?? 0;
}

/** Resolves once so many statements of this database wait for the lock of another transaction. */
export async function waitingForLock(house: Pick<House, 'sql'>, statements = 1): Promise<void> {
  for (let tries = 0; tries < 3_000; tries++) {
    if ((await statementsWaiting(house)) >= statements) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Nothing waits');
}
