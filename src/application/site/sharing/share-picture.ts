import { siteOf } from '../../shared/by-network.ts';
import type { Clock, FileStore, Throttle, ThrottleRule } from '../../shared/ports.ts';
import type { PaintedPictures } from './painted-pictures.port.ts';
import type { ShareCard, ShareCardPainter } from './share-card.port.ts';

/** Whoever asks: a picture takes a tenth of a second of a processor. */
const PAINTED: ThrottleRule = { name: 'share-picture', limit: 60, windowSeconds: 60 };
/** A third at most for whoever asks from one network, of IPv6 from one site: nobody uses up what is for all. */
const PAINTED_FOR_NETWORK: ThrottleRule = {
  name: 'share-picture-network',
  limit: 20,
  windowSeconds: 60,
};

/** Pictures for sharing, painted once and kept by what is on them. */
export class SharePicture {
  private readonly underWay = new Map<string, Promise<Uint8Array>>();
  private readonly allowing = new Map<string, Promise<void>>();

  constructor(
    private readonly painter: ShareCardPainter,
    private readonly files: FileStore,
    private readonly throttle: Throttle,
    private readonly painted: PaintedPictures,
    private readonly clock: Clock,
  ) {}

  /**
   * @param hash of the words on the card, hexadecimal; judged by the caller
   * @param network where it is asked for from
   * @throws TooManyTries when many other pictures were painted in the last minute, for all or for that network
   */
  async execute(card: ShareCard, hash: string, network: string): Promise<Uint8Array> {
    const key = `shares/${hash}.png`;
    const known = await this.files.get(key);
    if (known) return known.bytes;
    const begun = this.underWay.get(key);
    if (begun) return begun;
    // Before others can wait for it: what a network is refused is refused to that network alone.
    await this.allow(key, siteOf(network) ?? network);
    // Whoever waited for that may come after the painting.
    const paintedMeanwhile = await this.files.get(key);
    if (paintedMeanwhile) return paintedMeanwhile.bytes;
    return this.underWay.get(key) ?? this.begin(card, key);
  }

  /** Once for all who ask from there for the same picture together. @throws TooManyTries */
  private allow(key: string, network: string): Promise<void> {
    const asked = `${network} ${key}`;
    const begun = this.allowing.get(asked);
    if (begun) return begun;
    const allowing = this.throttle
      .hit(PAINTED_FOR_NETWORK, network)
      .finally(() => this.allowing.delete(asked));
    this.allowing.set(asked, allowing);
    return allowing;
  }

  private begin(card: ShareCard, key: string): Promise<Uint8Array> {
    const painting = this.paint(card, key).finally(() => this.underWay.delete(key));
    this.underWay.set(key, painting);
    return painting;
  }

  private async paint(card: ShareCard, key: string): Promise<Uint8Array> {
    await this.throttle.hit(PAINTED, 'all');
    const [logo, photo] = await Promise.all([this.fileOf(card.look.logo), this.fileOf(card.photo)]);
    const bytes = await this.painter.paint(card, { logo, photo });
    // Told first: a picture that nobody knows of would stay for ever.
    await this.painted.add(key, this.clock.now());
    await this.files.put(key, { bytes, contentType: 'image/png' });
    return bytes;
  }

  private async fileOf(key: string | null): Promise<Uint8Array | null> {
    return key === null ? null : ((await this.files.get(key))?.bytes ?? null);
  }
}
