import { IsString, Matches } from 'class-validator';
import { NAMES } from '../asking/names.ts';

export class PeopleQuery {
  /** Up to fifty, separated by commas. */
  @IsString()
  @Matches(NAMES)
  ids!: string;
}
