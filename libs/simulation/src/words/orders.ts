export const CARRIERS = ['迅风快递', '千里物流', '橙子速运', '安达专线'] as const;
export const FAILED_DELIVERIES = [
  '无人在家',
  '电话无人接听',
  '地址不详',
  '小区不让进',
  '顾客要求改天',
] as const;
export const CANCELLATIONS = ['不想要了', '买重复了', '找到更便宜的', '等太久了', '地址填错'] as const;
export const PAYMENT_FAILURES = ['余额不足', '银行卡被拒', '支付超时'] as const;
export const BACKORDERS = ['断货', '仓库盘点短缺', '供应商延迟'] as const;
export const SHOP_ANSWERS = [
  '使用正常',
  '包装完好',
  '送货准时',
  '安装师傅很专业',
  '颜色比图片深一点',
  '等得有点久',
] as const;
export const PROBLEM_DETAILS = {
  wrong: ['型号发错了', '颜色不对', '收到别人的东西'],
  damaged: ['外箱破损，里面也坏了', '屏幕有裂纹', '通电没有反应', '有明显划痕'],
  missing: ['少了一件', '配件不全', '一直没有收到，物流也查不到'],
  late: ['比约定晚了好几天'],
  other: ['与描述不符', '安装位置有问题'],
} as const;
