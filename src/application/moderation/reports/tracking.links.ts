import type { Secrets } from '../../shared/ports.ts';
import type { LinkKey } from './link-key.port.ts';

/** The secret part of the link by which a notice is followed without signing in: made from its number, kept nowhere. */
export class TrackingLinks {
  constructor(
    private readonly key: LinkKey,
    private readonly secrets: Secrets,
  ) {}

  async secretOf(number: string): Promise<string> {
    return this.secrets.sign(await this.key.read(), `report:${number}`);
  }

  async opens(number: string, secret: string): Promise<boolean> {
    return this.secrets.isSigned(await this.key.read(), `report:${number}`, secret);
  }

  /** Of the page where a notice is followed. @param secret none for members, who sign in */
  static path(number: string, secret: string | null): string {
    return `/signalements/${number}${secret === null ? '' : `?cle=${secret}`}`;
  }
}
