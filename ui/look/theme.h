// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusVariant;

namespace Postrider::Look {

// Light or dark: by --theme or the setting, else as the desktop's portal says, and followed while the program runs.
// Sets style and palette of the application. Made once by app, after QApplication. GUI thread.
class Theme final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)
public:
    enum class Scheme { System, Light, Dark };
    Q_ENUM(Scheme)

    explicit Theme(Scheme scheme, QObject *parent = nullptr);
    ~Theme() override;

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    bool isDark() const;

Q_SIGNALS:
    void changed(); // painted things repaint by themselves (palette change); for those that keep pixmaps

private Q_SLOTS:
    void portalChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void apply();

    Scheme m_scheme;
    bool m_isDesktopDark = false;
};

} // namespace Postrider::Look
