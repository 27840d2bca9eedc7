import { IsEmpty } from 'class-validator';

/** For acts that are said by their address alone: accept, withdraw, close, reopen, unpin, restore, mark, unmark. */
export class EmptyRequest {
  /** Never sent: a class of which the validator knows no field is refused whole. */
  @IsEmpty()
  nothing?: undefined;
}
