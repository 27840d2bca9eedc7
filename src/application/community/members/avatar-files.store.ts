import type { FileStore, StoredFile } from '../../shared/ports.ts';
import type { StoredImage } from '../../shared/text.ports.ts';
import type { LooseFiles } from './loose-files.port.ts';

/** Sides of the squares in pixels, in the order in which the workshop makes them. */
export const AVATAR_SIZES = [192, 48] as const;

const WITHHELD = 'withheld';

/**
 * The files of an avatar: `{key}/192.webp` and `{key}/48.webp`. They follow what the database says and never come before it: a new
 * one is there before it is shown, and a former one goes once that is kept. What is done within a unit of work that fails leaves
 * every picture that is shown where it was.
 */
export class AvatarFiles {
  constructor(
    private readonly files: FileStore,
    private readonly loose: LooseFiles,
  ) {}

  /** Before anything shows it: it goes at that time, unless it is shown by then. */
  async put(key: string, images: readonly StoredImage[], until: Date): Promise<void> {
    await this.loose.let(key, until);
    await Promise.all(
      AVATAR_SIZES.map(async (size, index) => {
        const image = images[index];
        if (image) await this.files.put(`${key}/${size}.webp`, image);
      }),
    );
  }

  /** Within the unit of work in which it is shown. */
  hold(key: string): Promise<void> {
    return this.loose.hold(key);
  }

  /** Within the unit of work in which it is shown no more: its files go once that is kept. */
  async letGo(key: string | null): Promise<void> {
    if (key !== null) await this.loose.let(key, null);
  }

  /** Taken away by a decision: kept under a name that no address leads to. Done twice, it stays done. */
  async withhold(key: string | null): Promise<void> {
    if (key !== null) await this.move(key, `${WITHHELD}/${key}`);
  }

  /** Back where it can be seen. */
  async show(key: string | null): Promise<void> {
    if (key !== null) await this.move(`${WITHHELD}/${key}`, key);
  }

  /** What it shows or showed, also where it is withheld already: who withheld it may have to begin anew. */
  async read(key: string): Promise<StoredFile | null> {
    const file = `${key}/${AVATAR_SIZES[0]}.webp`;
    return (await this.files.get(file)) ?? this.files.get(`${WITHHELD}/${file}`);
  }

  /** Nothing can bring it back any more. */
  async letWithheldGo(key: string | null): Promise<void> {
    if (key !== null) await this.letGo(`${WITHHELD}/${key}`);
  }

  /** Whoever is deleting files there is waited for before they are written again. */
  private async move(from: string, to: string): Promise<void> {
    await this.loose.hold(to);
    for (const size of AVATAR_SIZES) {
      const file = await this.files.get(`${from}/${size}.webp`);
      if (file) await this.files.put(`${to}/${size}.webp`, file);
    }
    await this.letGo(from);
  }

  /** What nothing shows. @throws what the store says: it is tried again later */
  async delete(key: string): Promise<void> {
    for (const size of AVATAR_SIZES) await this.files.delete(`${key}/${size}.webp`);
  }
}
