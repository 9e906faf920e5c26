import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { Home } from './shell/home.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';

const BoardPage = lazy(() => import('./board/board-page.tsx'));
const CasePage = lazy(() => import('./case/case-page.tsx'));
const CustomerPage = lazy(() => import('./case/customer-page.tsx'));
const ReplayPage = lazy(() => import('./replay/replay-page.tsx'));
const ProcessPage = lazy(() => import('./statechart/definition/process-page.tsx'));
const RegisterPage = lazy(() => import('./register/register-page.tsx'));
const FiguresPage = lazy(() => import('./figures/figures-page.tsx'));
const FigurePage = lazy(() => import('./figures/figure-page.tsx'));
const FunnelPage = lazy(() => import('./figures/funnel-page.tsx'));
const HotSpotsPage = lazy(() => import('./figures/hot-spots-page.tsx'));
const TimelinessPage = lazy(() => import('./figures/timeliness-page.tsx'));
const WorkloadPage = lazy(() => import('./workload/workload-page.tsx'));
const StuckPage = lazy(() => import('./workload/stuck-page.tsx'));
const ParkedPage = lazy(() => import('./parked/parked-page.tsx'));

/** Where each page lives; what a page shows beyond that (filters, moments) is in the query part of its address. */
export function Pages() {
  return (
    <Routes>
      <Route path="/" element={<Home />} />
      <Route path="/board/:process?" element={<BoardPage />} />
      <Route path="/cases/:id" element={<CasePage />} />
      <Route path="/cases/:id/replay" element={<ReplayPage />} />
      <Route path="/processes/:id?" element={<ProcessPage />} />
      <Route path="/customers/:id" element={<CustomerPage />} />
      <Route path="/register/:process" element={<RegisterPage />} />
      <Route path="/figures" element={<FiguresPage />} />
      <Route path="/figures/:name" element={<FigurePage />} />
      <Route path="/funnel" element={<FunnelPage />} />
      <Route path="/hot-spots" element={<HotSpotsPage />} />
      <Route path="/timeliness" element={<TimelinessPage />} />
      <Route path="/workload" element={<WorkloadPage />} />
      <Route path="/stuck" element={<StuckPage />} />
      <Route path="/parked" element={<ParkedPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
