import type { SettingValues } from '#domain/shared/setting';
import type { BrandContent } from '#domain/site/branding/brand-content';
import { BRAND_FRAMES } from '#domain/site/branding/brand-frames';
import { BRAND_NAMES } from '#domain/site/branding/brand-names';

/** What of a brand is a name, a face or a size: each by itself. A name that is not given is the one of the installation. */
export const brandValues = ({
  names,
  headingFont,
  bodyFont,
  radius,
  frames,
}: BrandContent): SettingValues => ({
  ...Object.fromEntries(BRAND_NAMES.map((name) => [name, names[name] ?? null])),
  headingFont,
  bodyFont,
  radius,
  ...Object.fromEntries(
    BRAND_FRAMES.flatMap((frame) => [
      [`${frame}Frame`, frames[frame].mode],
      [`${frame}FrameUrl`, frames[frame].mode === 'remote' ? frames[frame].url : null],
    ]),
  ),
});
