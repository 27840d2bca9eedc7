import { IsIn, IsOptional } from 'class-validator';
import { LANGUAGES, THEMES } from '#application/community/limits';
import { AsTyped } from '../fields.request.ts';

/** The language switch of the page's foot. */
export class ChooseLanguageRequest {
  @IsIn(LANGUAGES)
  langue!: 'fr' | 'en';

  /** Where to go on; judged by `safePath`. */
  @IsOptional()
  @AsTyped({ max: 2000 })
  retour?: string;
}

/** The theme switch of the page's foot. */
export class ChooseThemeRequest {
  @IsIn(THEMES)
  theme!: 'system' | 'light' | 'dark';

  /** Where to go on; judged by `safePath`. */
  @IsOptional()
  @AsTyped({ max: 2000 })
  retour?: string;
}
