import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DecisionKeys, KeyHolder } from '#application/moderation/decisions/decision-keys.port';
import { APPEAL_PARTIES } from '#domain/moderation/appeals/outcomes';
import type { Sql } from '../../platform/persistence/sql.ts';

/** `base64url(decision.party.report).base64url(HMAC-SHA-256)`, with a key that this database made for itself. */
export class SignedDecisionKeys implements DecisionKeys {
  private secret: Promise<Buffer> | null = null;

  constructor(private readonly sql: Sql) {}

  async sign({ decisionId, party, reportId }: KeyHolder): Promise<string> {
    const whole = [decisionId, party, ...(reportId === null ? [] : [reportId])].join('.');
    const said = Buffer.from(whole).toString('base64url');
    return `${said}.${(await this.seal(said)).toString('base64url')}`;
  }

  async read(key: string): Promise<KeyHolder | null> {
    const [said = '', seal = '', ...more] = key.split('.');
    const given = Buffer.from(seal, 'base64url');
    const right = await this.seal(said);
    if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return null;
    const [decisionId = '', party = '', reportId = null] = Buffer.from(said, 'base64url')
      .toString()
      .split('.');
    const known = APPEAL_PARTIES.find((one) => one === party);
    return known ? { decisionId, party: known, reportId } : null;
  }

  private async seal(said: string): Promise<Buffer> {
    this.secret ??= this.readSecret().catch((error: unknown) => {
      this.secret = null;
      throw error;
    });
    return createHmac('sha256', await this.secret)
      .update(said)
      .digest();
  }

  private async readSecret(): Promise<Buffer> {
    const row = await this.sql.row<{ key: Buffer }>('select key from moderation.decision_key');
    if (!row) throw new Error('The key that signs the links of decisions is missing');
    return row.key;
  }
}
