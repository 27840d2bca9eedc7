import { Equals, IsIn, IsOptional } from 'class-validator';

/** The buttons of the page that stops letters, and the one that mail programs show (RFC 8058). */
export class StopLettersRequest {
  @IsOptional()
  @IsIn(['these', 'topic', 'all'])
  which?: 'these' | 'topic' | 'all';

  @IsOptional()
  @Equals('One-Click')
  'List-Unsubscribe'?: 'One-Click';
}
