import type { Actor } from '#domain/shared/actor';
import { InvalidValue, InvalidValues } from '#domain/shared/domain-error';
import {
  BRAND_PICTURES,
  type BrandPicture,
  mustFit,
  type OwnPicture,
} from '#domain/site/branding/brand-pictures';
import type { Brands } from '#domain/site/branding/brands.port';
import type { Clock, FileStore, Secrets, UnitOfWork } from '../../shared/ports.ts';
import type { Graphic, GraphicWorkshop } from '../../shared/text.ports.ts';
import { boxesOf, brandFileKey } from './brand.files.ts';

interface ChangeBrandPicturesCommand {
  readonly actor: Actor;
  /** Files as they were sent, by what they are a picture of. */
  readonly sent: Readonly<Partial<Record<BrandPicture, Uint8Array>>>;
  readonly removed: readonly BrandPicture[];
  readonly logoAlt: string;
  readonly logoSaysName: boolean;
  /** Of the draft as it was looked at. */
  readonly revision: number;
}

interface Drawn {
  readonly name: BrandPicture;
  readonly picture: OwnPicture;
  /** By the height of the box they were fitted into. */
  readonly files: ReadonlyMap<number, Graphic>;
}

const HASH = 20;
/** How drawings in text begin, which could hold scripts. */
const DRAWING = /^\uFEFF?\s*<(?:\?xml|svg|!--|!doctype)/i;

/** Gives the draft a logo or an icon. What is kept was drawn anew from pixels: nothing foreign is in it. */
export class ChangeBrandPictures {
  constructor(
    private readonly brands: Brands,
    private readonly graphics: GraphicWorkshop,
    private readonly files: FileStore,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed, ChangedMeanwhile, InvalidValue, InvalidValues beside each file that is refused */
  async execute(command: ChangeBrandPicturesCommand): Promise<void> {
    const { actor, revision, logoAlt, logoSaysName } = command;
    actor.mustBeAllowed('brand.manage');
    const by = actor.mustBeMember();
    const drawn = await this.drawAll(command.sent);
    for (const { picture, files } of drawn)
      for (const [height, { bytes }] of files)
        await this.files.put(brandFileKey(picture.hash, height), { bytes, contentType: 'image/png' });
    const pictures = {
      ...Object.fromEntries(command.removed.map((name) => [name, null])),
      ...Object.fromEntries(drawn.map(({ name, picture }) => [name, picture])),
    };
    await this.unitOfWork.run(async () => {
      const brand = await this.brands.getForChange();
      brand.mustBeAt(revision);
      brand.change({ pictures, logoAlt, logoSaysName }, { by, at: this.clock.now() });
    });
  }

  private async drawAll(sent: ChangeBrandPicturesCommand['sent']): Promise<Drawn[]> {
    const drawn: Drawn[] = [];
    const refused: InvalidValue[] = [];
    for (const name of BRAND_PICTURES) {
      const bytes = sent[name];
      if (bytes === undefined) continue;
      try {
        drawn.push(await this.draw(name, bytes));
      } catch (error) {
        if (!(error instanceof InvalidValue)) throw error;
        refused.push(beside(name, error, bytes));
      }
    }
    if (refused.length > 0) throw new InvalidValues(refused.flatMap(({ fields }) => fields));
    return drawn;
  }

  private async draw(name: BrandPicture, bytes: Uint8Array): Promise<Drawn> {
    mustFit(name, await this.graphics.sizeOf(bytes));
    const files = new Map<number, Graphic>();
    for (const box of boxesOf(name)) files.set(box.height, await this.graphics.fitted(bytes, box));
    const { width, height, bytes: largest } = [...files.values()].at(-1)!;
    const hash = this.secrets.hash(Buffer.from(largest).toString('base64')).slice(0, HASH);
    return { name, picture: { hash, width, height }, files };
  }
}

/** Told beside the field of the form, and what else to send where somebody sent a drawing in text. */
function beside(name: BrandPicture, { code, details }: InvalidValue, bytes: Uint8Array): InvalidValue {
  const isDrawing = DRAWING.test(new TextDecoder().decode(bytes.subarray(0, 200)));
  return new InvalidValue(name, isDrawing ? 'site.brand-svg' : code, { ...details });
}
