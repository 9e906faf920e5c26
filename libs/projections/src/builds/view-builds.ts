import type { Position } from '@huiyin/event-store';
import { fileOf } from '../database/file-location.ts';
import { isPostgresUrl, PostgresLocation } from '../database/postgresql/postgres-location.ts';
import type { ViewVersion } from '../database/view-version.ts';
import type { LeftOut } from '../parking/parked-streams.ts';
import { SchemaBuilds, schemaPlaces } from './schema-builds.ts';
import { FileBuilds, filePlaces } from './file-builds.ts';

/** One build of a view: its tables, filled from the log. */
export interface ViewBuild {
  /** Counted up for each that is begun. */
  readonly build: number;
  /**
   * `in-use`: read, and brought forward. `kept`: was in use before, and can be again. `beside`: is being built, or was and never
   * came into use.
   */
  readonly use: 'in-use' | 'kept' | 'beside';
  readonly position: Position;
  /** What it has to reach before it can be read, as long as it hasn't. */
  readonly target?: Position;
  /** Streams that it doesn't follow. */
  readonly parked: number;
  readonly bytes: number;
}

/**
 * The builds of one version of a view: one in use, and the one before it, kept to go back to. Which one is in use changes at
 * one moment for everybody; who has the view open reads, and writes, the other one from the next transaction on.
 */
export interface ViewBuilds {
  /** In the order of their numbers. Empty where the view was never opened. */
  list(): Promise<ViewBuild[]>;
  /**
   * Puts one in use: all at once. The one that was is kept, every other one is dropped.
   *
   * @throws NoSuchBuildError
   */
  use(build: number): Promise<void>;
  /** What somebody decided to leave out of those that are or were in use, and of those of other versions of the view. */
  leftOut(): Promise<LeftOut>;
  /** @throws NoSuchBuildError; also for the one in use, which can't be dropped. */
  drop(build: number): Promise<void>;
  /** Drops all of them: nobody may have the view open. */
  dropAll(): Promise<void>;
}

/** The builds of a view at a location; see `openViewDatabase`. @throws InvalidViewsLocationError */
export function viewBuilds(location: string, view: ViewVersion): ViewBuilds {
  return isPostgresUrl(location)
    ? new SchemaBuilds(new PostgresLocation(location), view)
    : new FileBuilds(fileOf(location), view);
}

/** Every version of every view that there is at a location. @throws InvalidViewsLocationError */
export function viewsAt(location: string): Promise<ViewVersion[]> {
  return isPostgresUrl(location)
    ? schemaPlaces(new PostgresLocation(location))
    : filePlaces(fileOf(location));
}
