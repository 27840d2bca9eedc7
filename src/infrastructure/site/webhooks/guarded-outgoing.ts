import type { Outgoing, OutgoingPost, Posted } from '#application/site/webhooks/outgoing.port';
import { InvalidValue } from '#domain/shared/domain-error';
import { type EgressAnswer, EgressRefused, type HttpClient } from '../../platform/egress/http-client.ts';
import { excerptOf } from './answer-excerpt.ts';

/** Posts by the one client of the house, and keeps the beginning of what is answered. */
export class GuardedOutgoing implements Outgoing {
  constructor(private readonly http: HttpClient) {}

  async mustBeReachable(url: string): Promise<void> {
    try {
      await this.http.judgeAddress(url.trim());
    } catch (error) {
      if (!(error instanceof EgressRefused)) throw error;
      throw new InvalidValue('url', CODES[error.reason] ?? 'site.webhook-address');
    }
  }

  async post({ url, headers, body }: OutgoingPost): Promise<Posted> {
    try {
      const answer = await this.http.send({ url, method: 'POST', headers, body });
      return { status: answer.status, askedMs: restAsked(answer), excerpt: excerptOf(answer) };
    } catch (error) {
      if (!(error instanceof EgressRefused)) throw error;
      return { reason: error.reason };
    }
  }
}

const CODES: Readonly<Record<string, string>> = {
  private: 'site.webhook-private',
  unreachable: 'site.webhook-unreachable',
  'too-slow': 'site.webhook-unreachable',
};

/** Of answers that ask to be left alone for a while. */
function restAsked({ status, headers }: EgressAnswer): number | null {
  const said = headers['retry-after'];
  if (said === undefined || ![429, 502, 503, 504].includes(status)) return null;
  const seconds = /^\d{1,6}$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds * 1000) : null;
}
