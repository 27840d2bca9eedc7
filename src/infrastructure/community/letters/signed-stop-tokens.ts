import { timingSafeEqual } from 'node:crypto';
import type { Stoppable, StopTokens } from '#application/community/letters/stop-tokens.port';
import { isNotificationKind } from '#domain/community/notifications/kinds';
import { DatabaseKey } from '../../platform/persistence/database-key.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';

/** `base64url(member.what.topic or campaign).base64url(HMAC-SHA-256)`, with a key that this database made for itself. */
export class SignedStopTokens implements StopTokens {
  private readonly key: DatabaseKey;

  constructor(sql: Sql) {
    this.key = new DatabaseKey(sql, 'community.letter_key');
  }

  async sign({ memberId, what, topicId, campaignId }: Stoppable): Promise<string> {
    const about = what === 'news' ? campaignId : topicId;
    const said = Buffer.from([memberId, what, about ?? ''].join('.')).toString('base64url');
    return `${said}.${(await this.key.hmac(said)).toString('base64url')}`;
  }

  async read(token: string): Promise<Stoppable | null> {
    const [said = '', seal = '', ...more] = token.split('.');
    const given = Buffer.from(seal, 'base64url');
    const right = await this.key.hmac(said);
    if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return null;
    const [memberId = '', what = '', about = ''] = Buffer.from(said, 'base64url').toString().split('.');
    if (!isId(memberId)) return null;
    if (what === 'news') return { memberId, what, topicId: null, ...(isId(about) && { campaignId: about }) };
    if (what !== 'digest' && what !== 'all' && !isNotificationKind(what)) return null;
    return { memberId, what, topicId: isId(about) ? about : null };
  }
}
