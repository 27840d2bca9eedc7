import { IsIn } from 'class-validator';

/** The list of what a new site has yet to be given, put away or shown again. */
export class PutSetUpAwayRequest {
  @IsIn(['away', 'back'])
  list!: 'away' | 'back';
}
