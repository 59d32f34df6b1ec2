package vitrine.core.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vitrine.core.dataset.EventKind;

/** The names by which shops export their events, in English and Chinese. */
public final class EventNames {
  private static final Map<String, EventKind> KINDS = kinds();

  private EventNames() {}

  /** The kind that a name stands for, if it is a known one. */
  public static Optional<EventKind> kind(String name) {
    return Optional.ofNullable(KINDS.get(Names.plain(name)));
  }

  private static Map<String, EventKind> kinds() {
    Map<String, EventKind> kinds = new HashMap<>();
    put(kinds, EventKind.IMPRESSION, "impression impressions expose exposure show display 曝光 展示");
    put(
        kinds,
        EventKind.VIEW,
        "view views viewed pv pageview productview viewproduct viewitem itemview detail browse"
            + " visit 浏览 查看 访问 浏览商品");
    put(kinds, EventKind.CLICK, "click clicks clicked clk tap 点击");
    put(kinds, EventKind.SEARCH, "search searched query 搜索 检索");
    put(
        kinds,
        EventKind.FAVOURITE,
        "fav favor favorite favourite favorites wishlist addtowishlist like liked collect"
            + " collection 收藏 加收藏 喜欢");
    put(
        kinds,
        EventKind.CART,
        "cart addtocart addcart cartadd basket addtobasket 加购 加购物车 购物车 加入购物车");
    put(
        kinds,
        EventKind.PURCHASE,
        "buy bought purchase purchased transaction order ordered pay paid payment sale conversion"
            + " 购买 下单 支付 成交 付款");
    put(kinds, EventKind.RETURN, "return returned refund refunded cancel cancellation 退货 退款 取消");
    put(kinds, EventKind.REVIEW, "review reviewed rating rate comment 评价 评论");
    put(kinds, EventKind.OTHER, "other others 其他 removefromcart remove_from_cart");
    return Map.copyOf(kinds);
  }

  private static void put(Map<String, EventKind> kinds, EventKind kind, String names) {
    for (String name : List.of(names.split(" "))) {
      kinds.put(Names.plain(name), kind);
    }
    kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
  }
}
