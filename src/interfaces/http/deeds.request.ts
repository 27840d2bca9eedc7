import { IsEmpty, IsIn } from 'class-validator';

/** For acts that are said by their address alone: accept, withdraw, close, reopen, unpin, restore, mark, unmark. */
export class EmptyRequest {
  /** Never sent: a class of which the validator knows no field is refused whole. */
  @IsEmpty()
  nothing?: undefined;
}

/** A toggle: on or off, never "the other way round", so that pressing twice is harmless. */
export class ToggleRequest {
  @IsIn(['0', '1'])
  on!: '0' | '1';
}
