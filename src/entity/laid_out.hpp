// Tables as they lie in memory: the build writes them one behind the other, and the program uses
// them where they are compiled in, without reading or copying them. Knows nothing of what they say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace newsidx {

// Where the bytes of a layout have to begin, and each table of it does.
inline constexpr std::size_t kLayoutAlignment = 64;

// Numbers that don't change: its own, which its copies share, or some that are compiled in.
template <typename T>
class Stored {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= kLayoutAlignment);

public:
    Stored() = default;
    explicit Stored(std::vector<T> own)
        : own_(std::make_shared<const std::vector<T>>(std::move(own))), all_(*own_) {}
    explicit Stored(std::span<const T> compiled_in) : all_(compiled_in) {}

    [[nodiscard]] const T& operator[](std::size_t i) const { return all_[i]; }
    [[nodiscard]] const T* data() const { return all_.data(); }
    [[nodiscard]] std::size_t size() const { return all_.size(); }
    [[nodiscard]] const T* begin() const { return all_.data(); }
    [[nodiscard]] const T* end() const { return all_.data() + all_.size(); }

private:
    std::shared_ptr<const std::vector<T>> own_;
    std::span<const T> all_;
};

// The bytes are for the kind of machine that wrote them alone.
class LayoutWriter {
public:
    // T has no gaps between its members, so that the same numbers make the same bytes.
    template <typename T>
    void add(const T* first, std::size_t count) {
        const std::uint64_t size = count;
        append(&size, sizeof size);
        append(first, count * sizeof(T));
    }
    template <typename T>
    void add(const Stored<T>& all) {
        add(all.data(), all.size());
    }
    template <typename T>
    void add_one(const T& one) {
        add(&one, 1);
    }

    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    void append(const void* bytes, std::size_t size) {
        bytes_.append(static_cast<const char*>(bytes), size);
        bytes_.resize((bytes_.size() + kLayoutAlignment - 1) / kLayoutAlignment * kLayoutAlignment);
    }

    std::string bytes_;
};

// Reads in the order in which it was written. Once something was wrong, ok() is false for good.
class LayoutReader {
public:
    // Aligned by kLayoutAlignment, and there for as long as anything that is taken from it.
    explicit LayoutReader(std::string_view bytes) : rest_(bytes) {}

    template <typename T>
    [[nodiscard]] Stored<T> take() {
        std::uint64_t count = 0;
        const std::string_view size = next(sizeof count);
        if (ok_) std::memcpy(&count, size.data(), sizeof count);
        if (count > rest_.size() / sizeof(T)) ok_ = false;
        const std::string_view bytes = next(ok_ ? count * sizeof(T) : 0);
        if (!ok_) return {};
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): numbers of this type
        return Stored<T>(std::span(reinterpret_cast<const T*>(bytes.data()), count));
    }
    template <typename T>
    [[nodiscard]] T take_one() {
        const Stored<T> all = take<T>();
        if (all.size() != 1) ok_ = false;
        return ok_ ? all[0] : T{};
    }

    void require(bool right) { ok_ = ok_ && right; }
    [[nodiscard]] bool ok() const { return ok_; }

private:
    std::string_view next(std::size_t size) {
        const std::size_t padded =
            (size + kLayoutAlignment - 1) / kLayoutAlignment * kLayoutAlignment;
        if (padded > rest_.size()) ok_ = false;
        if (!ok_) return {};
        const std::string_view bytes = rest_.substr(0, size);
        rest_.remove_prefix(padded);
        return bytes;
    }

    std::string_view rest_;
    bool ok_ = true;
};

}  // namespace newsidx
