import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** The language switch of the page's foot. */
export class ChooseLanguageRequest {
  @IsIn(['fr', 'en'])
  langue!: 'fr' | 'en';

  /** Where to go on; judged by `safePath`. */
  @IsOptional()
  @IsString()
  @MaxLength(2000, { context: { max: 2000 } })
  retour?: string;
}

/** The theme switch of the page's foot. */
export class ChooseThemeRequest {
  @IsIn(['system', 'light', 'dark'])
  theme!: 'system' | 'light' | 'dark';

  /** Where to go on; judged by `safePath`. */
  @IsOptional()
  @IsString()
  @MaxLength(2000, { context: { max: 2000 } })
  retour?: string;
}
