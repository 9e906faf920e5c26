export const UNWANTED = ['尺寸不合适', '颜色与预期不同', '家人已经买了', '用不上，全新未拆'] as const;
export const RETURN_REJECTIONS = [
  '人为损坏，不在退换范围内',
  '配件和包装缺失，无法退换',
  '已超过退换期限',
] as const;
export const KEPT = ['顾客决定保留商品', '问题已自行解决', '顾客转送他人'] as const;
export const INSPECTIONS = ['与描述一致', '确有破损', '确系错发', '配件齐全，确有故障'] as const;
export const FLAWS_FOUND = ['缺少配件', '有明显使用痕迹', '序列号不符'] as const;
export const TOLERATIONS = ['老顾客，予以通融', '责任难以认定，由门店承担', '损耗轻微'] as const;
