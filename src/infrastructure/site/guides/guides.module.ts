import { ContainerModule } from 'inversify';
import { token } from '#application/shared/token';
import { GuideTexts } from '#application/site/guides/guide-texts.query';
import { PUBLIC_URL, RENDERER } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';

export const GUIDE_TEXTS = token<GuideTexts>('GuideTexts');

/** What the product says of itself. */
export const guidesModule = new ContainerModule((options) => {
  const { adapter } = wire(options);
  adapter(GUIDE_TEXTS, GuideTexts, [RENDERER, PUBLIC_URL]);
});
