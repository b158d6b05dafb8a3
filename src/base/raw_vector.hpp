// Vectors whose new elements are left as they are in memory, for what is written over at once:
// clearing some kilobytes for each article costs as much as a pass over its words.
#pragma once

#include <memory>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

namespace newsidx {

template <typename T>
struct RawAllocator : std::allocator<T> {
    static_assert(std::is_trivially_copyable_v<T>);

    template <typename Other>
    struct rebind {
        using other = RawAllocator<Other>;
    };

    RawAllocator() = default;
    template <typename Other>
    explicit RawAllocator(const RawAllocator<Other>&) noexcept {}

    // Of an element that was given no value.
    template <typename Element>
    void construct(Element* element) noexcept {
        ::new (static_cast<void*>(element)) Element;
    }
    template <typename Element, typename Value>
    void construct(Element* element, Value&& value) {
        ::new (static_cast<void*>(element)) Element(std::forward<Value>(value));
    }
};

template <typename T>
using RawVector = std::vector<T, RawAllocator<T>>;

// The vector with room for so many elements at least, whatever they are.
template <typename T>
[[nodiscard]] T* room_for(RawVector<T>& vector, typename RawVector<T>::size_type size) {
    if (vector.size() < size) vector.resize(size);
    return vector.data();
}

}  // namespace newsidx
