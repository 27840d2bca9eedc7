import type {
  FragmentAnswer,
  FragmentFailure,
  FragmentSource,
} from '#application/site/branding/fragments.port';
import { FRAME_LIMITS } from '#domain/site/branding/brand-frames';
import { EgressRefused, type EgressReason, type HttpClient } from '../../platform/egress/http-client.ts';

const FAILURES: Readonly<Record<EgressReason, FragmentFailure>> = {
  address: 'private',
  scheme: 'private',
  port: 'private',
  credentials: 'private',
  private: 'private',
  unreachable: 'unreachable',
  'too-slow': 'unreachable',
  'too-large': 'too-large',
};

/** Asks by the one client of the house. A redirect is no answer: the address that is kept is the one that is asked. */
export class GuardedFragments implements FragmentSource {
  constructor(private readonly http: HttpClient) {}

  async fetch(url: string, etag: string | null): Promise<FragmentAnswer> {
    try {
      const { status, headers, body } = await this.http.send({
        url,
        headers: { accept: 'text/html', ...(etag !== null && { 'if-none-match': etag }) },
      });
      if (status === 304 && etag !== null) return 'unchanged';
      if (status !== 200) return { failure: 'status' };
      if (!/^text\/html\b/i.test(headers['content-type'] ?? '')) return { failure: 'type' };
      if (body.length > FRAME_LIMITS.remote.max) return { failure: 'too-large' };
      return { html: new TextDecoder().decode(body), etag: headers.etag?.slice(0, 200) ?? null };
    } catch (error) {
      if (error instanceof EgressRefused) return { failure: FAILURES[error.reason] };
      throw error;
    }
  }
}
