import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { FailedPage } from './failed-page.tsx';

interface CatchProps {
  /** What is shown; another one gets another chance. */
  readonly of: string;
  readonly reset: () => void;
  readonly children: ReactNode;
}

interface CatchState {
  readonly failure?: { readonly error: unknown };
  readonly of: string;
}

/** What goes wrong while a page is drawn ends here. */
class Catch extends Component<CatchProps, CatchState> {
  override readonly state: CatchState = { of: this.props.of };

  static getDerivedStateFromError(error: unknown): Partial<CatchState> {
    return { failure: { error } };
  }

  static getDerivedStateFromProps({ of }: CatchProps, state: CatchState): Partial<CatchState> | null {
    return of === state.of ? null : { of, failure: undefined };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    const again = () => {
      this.props.reset();
      this.setState({ failure: undefined });
    };
    return <FailedPage error={failure.error} again={again} />;
  }
}

/** Keeps a page’s failure to that page: navigation stays, and another page works. */
export function PageBoundary({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const { reset } = useQueryErrorResetBoundary();
  return (
    <Catch of={pathname} reset={reset}>
      {children}
    </Catch>
  );
}
